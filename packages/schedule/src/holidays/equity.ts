// Written by scripts/holidays.mjs: change the data, not this file.
import type { CivilDate } from '../civil-date.js'
import type { HolidayTable } from '../holiday-table.js'

/** Closed weekdays of equity schemes: the trading holidays of the exchanges. Days after `coverage.announcedTo` are estimates. */
export const equityHolidays: HolidayTable = {
  name: 'equity',
  source: 'Trading holidays announced by NSE and BSE; from 2013 checked against the NAV dates that AMFI publishes. 1998 lists four days only.',
  coverage: {
    from: '1997-01-01' as CivilDate,
    announcedTo: '2026-12-31' as CivilDate,
    estimatedTo: '2027-12-31' as CivilDate,
  },
  years: {
    1997: '01-23|03-07|03-24|04-08|04-14|04-16|04-18|05-01|05-08|08-15|08-18|08-25|10-02|10-28|10-29|10-31|12-25',
    1998: '04-09|04-14|04-28|12-25',
    1999: '01-01|01-20|01-26|03-02|03-18|03-25|03-29|04-02|04-14|04-27|04-30|09-13|10-19|11-08|11-10|11-23|12-31',
    2000: '01-26|03-17|03-20|04-14|04-21|05-01|08-15|09-01|10-02|12-25',
    2001: '01-01|01-26 Republic Day|03-06 Eid al-Adha|04-05 Ashura|04-13 Good Friday|05-01 Maharashtra Day|08-15 Independence Day|08-22 Ganesh Chaturthi|10-02 Gandhi Jayanti|10-26 Dussehra|11-16 Diwali Balipratipada|11-30 Guru Nanak Jayanti|12-17 Eid al-Fitr|12-25 Christmas Day',
    2002: '03-25 Ashura|03-29 Good Friday; Holi|05-01 Maharashtra Day|08-15 Independence Day|09-10 Ganesh Chaturthi|10-02 Gandhi Jayanti|10-15 Dussehra|11-06 Diwali Balipratipada|11-19 Guru Nanak Jayanti|12-25 Christmas Day',
    2003: '02-13 Eid al-Adha|03-14|03-18 Holi|04-14 Dr. B. R. Ambedkar Jayanti|04-18 Good Friday|05-01 Maharashtra Day|08-15 Independence Day|10-02 Gandhi Jayanti|11-26 Eid al-Fitr|12-25 Christmas Day',
    2004: '01-01|01-26 Republic Day|02-02 Eid al-Adha|03-02 Ashura|04-09 Good Friday|04-14 Dr. B. R. Ambedkar Jayanti|04-26|10-13|10-22 Dussehra|11-15 Eid al-Fitr|11-26 Guru Nanak Jayanti',
    2005: '01-21 Eid al-Adha|01-26 Republic Day|03-25 Good Friday|04-14 Dr. B. R. Ambedkar Jayanti|07-28|08-15 Independence Day|09-07 Ganesh Chaturthi|10-12 Dussehra|11-03 Bhai Dooj|11-04|11-15 Guru Nanak Jayanti',
    2006: "01-11 Eid al-Adha|01-26 Republic Day|02-09 Ashura|03-15 Holi|04-06 Ram Navami|04-11 Mahavir Jayanti; Prophet's Birthday|04-14 Dr. B. R. Ambedkar Jayanti; Good Friday|05-01 Maharashtra Day|08-15 Independence Day|10-02 Dussehra; Gandhi Jayanti|10-24 Bhai Dooj|10-25 Eid al-Fitr|12-25 Christmas Day",
    2007: '01-01 Eid al-Adha|01-26 Republic Day|01-30 Ashura|02-16 Maha Shivaratri|03-27 Ram Navami|04-06 Good Friday|05-01 Maharashtra Day|05-02 Buddha Purnima|08-15 Independence Day|10-02 Gandhi Jayanti|12-21 Eid al-Adha|12-25 Christmas Day',
    2008: "03-06 Maha Shivaratri|03-20 Prophet's Birthday|03-21 Good Friday|04-14 Dr. B. R. Ambedkar Jayanti; Ram Navami|04-18 Mahavir Jayanti|05-01 Maharashtra Day|05-19 Buddha Purnima|08-15 Independence Day|09-03 Ganesh Chaturthi|10-02 Eid al-Fitr; Gandhi Jayanti|10-09 Dussehra|10-30 Bhai Dooj|11-13 Guru Nanak Jayanti|11-27|12-09 Eid al-Adha|12-25 Christmas Day",
    2009: "01-08 Ashura|01-26 Republic Day|02-23 Maha Shivaratri|03-10 Prophet's Birthday|03-11 Holi|04-03 Ram Navami|04-07 Mahavir Jayanti|04-10 Good Friday|04-14 Dr. B. R. Ambedkar Jayanti|04-30 Parliamentary Elections (Mumbai)|05-01 Maharashtra Day|09-21 Eid al-Fitr|09-28 Dussehra|10-02 Gandhi Jayanti|10-13 Maharashtra Assembly Elections|10-19 Bhai Dooj|11-02 Guru Nanak Jayanti|12-25 Christmas Day|12-28 Ashura",
    2010: "01-01 New Year's Day|01-26 Republic Day|02-12 Maha Shivaratri|03-01 Holi|03-24 Ram Navami|04-02 Good Friday|04-14 Dr. B. R. Ambedkar Jayanti|09-10 Eid al-Fitr|11-05 Diwali Lakshmi Puja|11-17 Eid al-Adha|12-17 Ashura",
    2011: '01-26 Republic Day|03-02 Maha Shivaratri|04-12 Ram Navami|04-14 Dr. B. R. Ambedkar Jayanti|04-22 Good Friday|08-15 Independence Day|08-31 Eid al-Fitr|09-01 Ganesh Chaturthi|10-06 Dussehra|10-26 Diwali Lakshmi Puja|10-27 Diwali Balipratipada|11-07 Eid al-Adha|11-10 Guru Nanak Jayanti|12-06 Ashura',
    2012: '01-26 Republic Day|02-20 Maha Shivaratri|03-08 Holi|04-05 Mahavir Jayanti|04-06 Good Friday|05-01 May Day|08-15 Independence Day|08-20 Eid al-Fitr|09-19 Ganesh Chaturthi|10-02 Gandhi Jayanti|10-24 Dussehra|11-13 Diwali Lakshmi Puja|11-14 Diwali Balipratipada|11-28 Guru Nanak Jayanti|12-25 Christmas Day',
    2013: '03-27 Holi|03-29 Good Friday|04-19 Ram Navami|04-24 Mahavir Jayanti|05-01 May Day|08-09 Eid al-Fitr|08-15 Independence Day|09-09 Ganesh Chaturthi|10-02 Gandhi Jayanti|10-16 Eid al-Adha|11-04 Diwali Balipratipada|11-15 Moharram|12-25 Christmas Day',
    2014: '02-27 Maha Shivaratri|03-17 Holi|04-08 Ram Navami|04-14 Dr. B. R. Ambedkar Jayanti|04-18 Good Friday|04-24 Parliamentary Elections (Mumbai)|05-01 May Day|07-29 Eid al-Fitr|08-15 Independence Day|08-29 Ganesh Chaturthi|10-02 Gandhi Jayanti|10-03 Dussehra|10-06 Eid al-Adha|10-15 Maharashtra Assembly Elections|10-23 Diwali Lakshmi Puja|10-24 Diwali Balipratipada|11-04 Ashura|11-06 Guru Nanak Jayanti|12-25 Christmas Day',
    2015: '01-26 Republic Day|02-17 Maha Shivaratri|03-06 Holi|04-02 Mahavir Jayanti|04-03 Good Friday|04-14 Dr. B. R. Ambedkar Jayanti|05-01 Maharashtra Day|09-17 Ganesh Chaturthi|09-25 Eid al-Adha|10-02 Gandhi Jayanti|10-22 Dussehra|11-11 Diwali Lakshmi Puja|11-12 Diwali Balipratipada|11-25 Guru Nanak Jayanti|12-25 Christmas Day',
    2016: '01-26 Republic Day|03-07 Maha Shivaratri|03-24 Holi|03-25 Good Friday|04-14 Dr. B. R. Ambedkar Jayanti|04-15 Ram Navami|04-19 Mahavir Jayanti|07-06 Eid al-Fitr|08-15 Independence Day|09-05 Ganesh Chaturthi|09-13 Eid al-Adha|10-11 Dussehra|10-12 Ashura|10-31 Diwali Balipratipada|11-14 Guru Nanak Jayanti',
    2017: '01-26 Republic Day|02-24 Maha Shivaratri|03-13 Holi|04-04 Ram Navami|04-14 Dr. B. R. Ambedkar Jayanti; Good Friday|05-01 Maharashtra Day|06-26 Eid al-Fitr|08-15 Independence Day|08-25 Ganesh Chaturthi|10-02 Gandhi Jayanti|10-19 Diwali Lakshmi Puja|10-20 Diwali Balipratipada|12-25 Christmas Day',
    2018: '01-26 Republic Day|02-13 Maha Shivaratri|03-02 Holi|03-29 Mahavir Jayanti|03-30 Good Friday|05-01 Maharashtra Day|08-15 Independence Day|08-22 Eid al-Adha|09-13 Ganesh Chaturthi|09-20 Ashura|10-02 Gandhi Jayanti|10-18 Dussehra|11-07 Diwali Lakshmi Puja|11-08 Diwali Balipratipada|11-23 Guru Nanak Jayanti|12-25 Christmas Day',
    2019: '03-04 Maha Shivaratri|03-21 Holi|04-17 Mahavir Jayanti|04-19 Good Friday|04-29 Parliamentary Elections (Mumbai)|05-01 Maharashtra Day|06-05 Eid al-Fitr|08-12 Eid al-Adha|08-15 Independence Day|09-02 Ganesh Chaturthi|09-10 Ashura|10-02 Gandhi Jayanti|10-08 Dussehra|10-21 Maharashtra Assembly Elections|10-28 Diwali Balipratipada|11-12 Guru Nanak Jayanti|12-25 Christmas Day',
    2020: '02-21 Maha Shivaratri|03-10 Holi|04-02 Ram Navami|04-06 Mahavir Jayanti|04-10 Good Friday|04-14 Dr. B. R. Ambedkar Jayanti|05-01 Maharashtra Day|05-25 Eid al-Fitr|10-02 Gandhi Jayanti|11-16 Diwali Balipratipada|11-30 Guru Nanak Jayanti|12-25 Christmas Day',
    2021: '01-26 Republic Day|03-11 Maha Shivaratri|03-29 Holi|04-02 Good Friday|04-14 Dr.Baba Saheb Ambedkar Jayanti|04-21 Ram Navami|05-13 Id-ul-Fitr|07-21 Id-al-Adha|08-19 Ashura|09-10 Ganesh Chaturthi|10-15 Vijaya Dashami|11-04 Diwali/Laxmi Puja|11-05 Diwali/Laxmi Puja|11-19 Guru Nanak Jayanti',
    2022: '01-26 Republic Day|03-01 Maha Shivaratri|03-18 Holi|04-14 Dr.Baba Saheb Ambedkar Jayanti|04-15 Good Friday|05-03 Id-ul-Fitr|08-09 Moharram|08-15 Independence Day|08-31 Ganesh Chaturthi|10-05 Vijaya Dashami|10-24 Diwali/Laxmi Puja|10-26 Diwali-Balipratipada|11-08 Guru Nanak Jayanti',
    2023: "01-26 Republic Day|03-07 Holi|03-30 Ramanavami|04-04 Mahavir Jayanthi|04-07 Good Friday|04-14 Ambedkar Jayanti|05-01 Maharashtra Din|06-29 Bakri Id|08-15 Independence Day|09-19 Ganesh Chaturthi|10-02 Gandhi Jayanti|10-24 Dussehra|11-14 Diwali|11-27 Guru Nanak's Birthday|12-25 Christmas",
    2024: "01-22 Special holiday (Ram Mandir consecration)|01-26 Republic Day|03-08 Mahashivratri|03-25 Holi|03-29 Good Friday|04-11 Id-Ul-Fitr (Ramadan Eid)|04-17 Shri Ram Navmi|05-01 Maharashtra Din|05-20 General Parliamentary Elections (Mumbai)|06-17 Bakri Id / Eid ul-Adha|07-17 Moharram|08-15 Independence Day|10-02 Mahatma Gandhi Jayanti|11-01 Diwali|11-15 Guru Nanak's Birthday|11-20 Maharashtra Assembly Elections|12-25 Christmas",
    2025: '02-26 Mahashivratri|03-14 Holi|03-31 Id-Ul-Fitr (Ramadan Eid)|04-10 Shri Mahavir Jayanti|04-14 Dr. Baba Saheb Ambedkar Jayanti|04-18 Good Friday|05-01 Maharashtra Day|08-15 Independence Day / Parsi New Year|08-27 Shri Ganesh Chaturthi|10-02 Mahatma Gandhi Jayanti / Dussehra|10-21 Diwali Laxmi Pujan|10-22 Balipratipada|11-05 Prakash Gurpurb Sri Guru Nanak Dev|12-25 Christmas',
    2026: '01-15 Municipal Corporation Election - Maharashtra|01-26 Republic Day|03-03 Holi|03-26 Shri Ram Navami|03-31 Shri Mahavir Jayanti|04-03 Good Friday|04-14 Dr. Baba Saheb Ambedkar Jayanti|05-01 Maharashtra Day|05-28 Bakri Id|06-26 Muharram|09-14 Ganesh Chaturthi|10-02 Mahatma Gandhi Jayanti|10-20 Dussehra|11-10 Diwali-Balipratipada|11-24 Prakash Gurpurb Sri Guru Nanak Dev|12-25 Christmas',
    2027: '01-26 Republic Day|03-10 Eid al-Fitr (estimated)|03-22 Holi|03-26 Good Friday|04-14 Dr. B. R. Ambedkar Jayanti|04-15 Ram Navami|05-17 Eid al-Adha (estimated)|06-16 Ashura (estimated)|10-29 Diwali Lakshmi Puja',
  },
}
