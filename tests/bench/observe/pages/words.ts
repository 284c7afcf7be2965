export const firstNames = ["Ada", "Noor", "Jun", "Marta", "Olu", "Ines", "Piotr", "Sana", "Tomas", "Yuki", "Lea", "Omar"]
export const lastNames = ["Berg", "Costa", "Diallo", "Evans", "Fischer", "Haddad", "Ivanov", "Kim", "Larsen", "Moreau", "Novak", "Okafor"]
export const goods = ["Walnut desk", "Wool blanket", "Copper kettle", "Desk lamp", "Garden chair", "Linen sheet", "Oak shelf", "Paper lantern", "Steel pan", "Tea set"]
export const states = ["Processing", "Shipped", "Delivered", "Returned", "Cancelled"]
export const sentences = [
  "The river rises in the hills north of the town and turns east after the old bridge.",
  "Records of the market go back to the fourteenth century, when wool was weighed in the square.",
  "A survey found that most of the walls had been rebuilt twice with the same stones.",
  "The mill stopped in the dry summer and was sold a year later to a brewer.",
  "Its tower can be seen from the coast road on a clear day.",
  "Later writers repeated the story without checking the dates.",
  "The railway brought visitors, and with them came hotels and a small theatre.",
  "Most of the letters are kept in the county archive, catalogued by year."
]
