/** Parts of the words for a patient, in lower case and some thirty languages: what a page or a list is headed that tells of patients. */
export const patientWords = "patient|paciente?|pazient|pacjent|patiënt|potila|beteg|pacijent|bolesni|hasta|пац[иі]ент|ασθεν|المرضى|المريض|بیمار|מטופל|मरीज|रोगी|রোগী|ผู้ป่วย|bệnh nhân|pasien|pesakit|患者|患儿|病人|환자"
