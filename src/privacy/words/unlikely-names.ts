import { foldWord } from "./word-kinds.ts"

/**
 * Words that lists of the world's given names and family names hold and that languages say every day: "der", "uso", "Wert", "carte". Beside a
 * word that no list knows, or beside each other, they are no name: "Andere Pakete", "Der Wert", "Filtres Carte". "Una Healy" and "Ann Wert" are.
 * Taken from manuals in twenty languages; words that many people are really called are left out.
 */
const given = "der die das des dem den von vom var davon einer haben eine sein kein darin alt alte altes dann viel andere anderer anderes deren allen " +
  "una uno este esta estas esa eso asi alta durante duro estan esten uso con salida segundo hacer nada debera debi linea pero casi alli sem primeiro dela deste neste isto agir ler tera numa habra sin " +
  "kort manga detta ses enda sota les cas els tota dur durant clau codi aan wat kunt ene dell che della prima dalla noi molti dovra nomi modi nelle fino dal versie til akan dari satu dua karena salah baris yang besar bab agar " +
  "vite sans celle cele annet nyeste ber bor finne enn lage nye oke kaller ned verdi primo caja haga varin joka osa etta sita olevia jonka tama joko teet seka telle tracee bord jaune des donner guida cascata veda nello libera " +
  "alleen vorm mee sau devina fie harta fata zona fax dar visar janela kore albo obie cale zera brak inna ise altina hata biri sabit eder disa kip sira dis oge asla satira oku geri arama befehl pero siehe modi pulsanti premendo textur farbe janela"
const family = "wert grosse harte knopf foto fotos maus lange wahl pfeil licht ziel hoch neu weniger besser als grossen roten dunkle machen lassen leicht keiner stabile reale seguro tres como bien hara campo haber resto partida cambio mucha crea segura largo manera formato corre barra barras corrente porta " +
  "novo fim certo passos certa eller vara helt skriver paquet massa welke heeft rollen snel bisogno testo meglio grado sulla accetta dato avant tache forst endringer folger rolle etter endres annen sok angulo bordes cinco cuadrado izquierdo cadena jossa luo carte chemin barre cote vue bouton vos cree meilleur " +
  "carre produit panneau leurs raggio valore tocco canale fattore casella canali maggiore voce cinque voci rende sottile migliore salvato quattro deel geven maak hoek muis hoogte arata devine acquisto foglio lento masse racine delar bul eger belli gelen yazici orani renk luz"
const [givenWords, familyWords] = [new Set(given.split(" ")), new Set(family.split(" "))]

/** Whether a word that is on a list of given names is rather one of every day. */
export const isUnlikelyGiven = (word: string): boolean => givenWords.has(foldWord(word))
/** The same of family names. */
export const isUnlikelyFamily = (word: string): boolean => familyWords.has(foldWord(word))
