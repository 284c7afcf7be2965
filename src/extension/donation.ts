import { fail } from "../core/result.ts"
import type { Donation, DonationParts } from "./donation-port.ts"

const refuse = () => fail("message.unknown", "This build of Symbiont can't contribute runs: install the one that can.")

/** This build records nothing and gives nothing, and holds no code that could. The variant `contribute` puts another file here. */
export const createDonation = (_parts: DonationParts): Donation => ({
  handlers: {
    "donate/state": refuse, "donate/collector": refuse, "donate/choose": refuse, "donate/take-back": refuse, "donate/records": refuse,
    "donate/review": refuse, "donate/give": refuse, "donate/undo": refuse, "donate/send-now": refuse
  },
  records: async () => false
})
