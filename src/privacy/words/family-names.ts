/** Family names of one character, and the more usual of Korea. */
const hanFamilies = "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋付方白邹鄒孟熊秦邱江尹薛闫段雷侯龙龍史陶黎贺賀顾毛郝龚邵万萬钱錢严嚴覃武戴莫孔向汤毕畢赖賴"
const hangulFamilies = "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국"
/** The same with those of two characters, and some that begin few words. */
export const hanFamily = `(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|皇甫|尉迟|尉遲|公孙|公孫|慕容|令狐|宇文|长孙|長孫|轩辕|軒轅|司徒|端木|南宫|南宮|夏侯|钟离|鍾離|独孤|獨孤|澹台|闻人|申屠|呼延|濮阳|淳于|赫连|完颜|司空|[${hanFamilies}簡简鄺邝柯阮施詹翁莊岑甄凃倪聂聶殷祁尤])`
export const hangulFamily = `(?:남궁|제갈|황보|선우|독고|사공|서문|[${hangulFamilies}봉편용태])`
