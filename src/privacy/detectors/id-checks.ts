import * as usSsn from "stdnum/lib/cjs/us/ssn.js"
import * as esDni from "stdnum/lib/cjs/es/dni.js"
import * as brCpf from "stdnum/lib/cjs/br/cpf.js"
import * as frNir from "stdnum/lib/cjs/fr/nir.js"
import * as cnRic from "stdnum/lib/cjs/cn/ric.js"
import * as krRrn from "stdnum/lib/cjs/kr/rrn.js"
import * as sePersonnummer from "stdnum/lib/cjs/se/personnummer.js"
import * as fiHetu from "stdnum/lib/cjs/fi/hetu.js"
import * as czRc from "stdnum/lib/cjs/cz/rc.js"
import * as chSsn from "stdnum/lib/cjs/ch/ssn.js"
import * as beNn from "stdnum/lib/cjs/be/nn.js"
import * as inAadhaar from "stdnum/lib/cjs/in/aadhaar.js"
import * as plPesel from "stdnum/lib/cjs/pl/pesel.js"
import * as trTckimlik from "stdnum/lib/cjs/tr/tckimlik.js"
import * as roCnp from "stdnum/lib/cjs/ro/cnp.js"
import * as zaIdnr from "stdnum/lib/cjs/za/idnr.js"
import * as caSin from "stdnum/lib/cjs/ca/sin.js"
import * as deIdnr from "stdnum/lib/cjs/de/idnr.js"
import * as esNie from "stdnum/lib/cjs/es/nie.js"
import * as itCodicefiscale from "stdnum/lib/cjs/it/codicefiscale.js"
import * as gbNino from "stdnum/lib/cjs/gb/nino.js"
import * as mxCurp from "stdnum/lib/cjs/mx/curp.js"
import * as mxRfc from "stdnum/lib/cjs/mx/rfc.js"
import * as inPan from "stdnum/lib/cjs/in/pan.js"

/** Checks of numbers that states give, one file each: the library's index would load those of all countries into every worker that wakes. */
export const idChecks = {
  "US-ssn": usSsn, "ES-dni": esDni, "BR-cpf": brCpf, "FR-nir": frNir, "CN-ric": cnRic, "KR-rrn": krRrn, "SE-personnummer": sePersonnummer,
  "FI-hetu": fiHetu, "CZ-rc": czRc, "CH-ssn": chSsn, "BE-nn": beNn, "IN-aadhaar": inAadhaar, "PL-pesel": plPesel, "TR-tckimlik": trTckimlik,
  "RO-cnp": roCnp, "ZA-idnr": zaIdnr, "CA-sin": caSin, "DE-idnr": deIdnr, "ES-nie": esNie, "IT-codicefiscale": itCodicefiscale, "GB-nino": gbNino,
  "MX-curp": mxCurp, "MX-rfc": mxRfc, "IN-pan": inPan
}
export type IdName = keyof typeof idChecks
