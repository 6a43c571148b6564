/** Synthetic rows in the columns of the two reports; names, folios and PANs are made up. */
export const camsSample = `AMC_CODE,FOLIO_NO,PRODCODE,SCHEME,INV_NAME,TRXNTYPE,TRXNNO,TRXNMODE,TRXNSTAT,USERCODE,USRTRXNO,TRADDATE,POSTDATE,PURPRICE,UNITS,AMOUNT,BROKCODE,TRXN_NATURE,TRXN_TYPE_FLAG,SWFLAG,SIPTRXNNO,STAMP_DUTY,STT,LOAD,PAN
X,1000000001,X02G,Synthetic Equity Fund - Growth,TEST INVESTOR,P,1001,N,OK,100,REF-1,1/16/2026,1/19/2026,52.4440,95.3350,4999.75,ARN-0,Purchase,Fresh Purchase,NA,0,0.25,0,0,AAAPA0000A
X,1000000001,X02G,Synthetic Equity Fund - Growth,TEST INVESTOR,P1,1002,N,OK,100,REF-2,2/16/2026,2/17/2026,53.1000,94.1570,4999.75,ARN-0,Systematic - Instalment 1/12,Additional Purchase Systematic,NA,4882492,0.25,0,0,AAAPA0000A
X,1000000001,X02G,Synthetic Equity Fund - Growth,TEST INVESTOR,P1R,1003,R,OK,100,REF-2,2/16/2026,2/20/2026,53.1000,-94.1570,-4999.75,ARN-0,Systematic - Instalment 1/12 (Reversal - Cheque dishonoured),Additional Purchase Systematic,NA,4882492,-0.25,0,0,AAAPA0000A
X,1000000001,X02G,Synthetic Equity Fund - Growth,TEST INVESTOR,R,1004,N,OK,100,REF-3,3/18/2026,3/19/2026,54.0000,50.0000,2700.00,ARN-0,Redemption,Redemption,NA,0,0,0.03,0,AAAPA0000A
`

/** As above, of the other registrar: the third row rejects the second, the fourth is a redemption with positive units. */
export const kfinSample = `fmcode,td_fund,td_acno,schpln,divopt,funddesc,td_purred,td_trno,trnmode,trnstat,td_trdt,td_prdt,td_units,td_amt,load1,td_agent,trdesc,td_trtype,purdate,puramt,purunits,trflag,td_nav,STT,IHNo,PAN1
117ZZRG,117,7000000001,ZZRG,G,Synthetic Large Cap Fund - Growth,P,2001,N,Y,21/05/2019,22/05/2019,190.680,10000.00,0.00,ARN-0,Additional Purchase,ADD,,,,P,52.444,0.00,9001,AAAPA0000A
117ZZRG,117,7000000001,ZZRG,G,Synthetic Large Cap Fund - Growth,P,2002,N,Y,10/06/2019,11/06/2019,95.340,5000.00,0.00,ARN-0,Systematic Investment,SIN,,,,P,52.444,0.00,9002,AAAPA0000A
117ZZRG,117,7000000001,ZZRG,G,Synthetic Large Cap Fund - Growth,R,2003,R,Y,10/06/2019,14/06/2019,95.340,5000.00,0.00,ARN-0,SIP Rejection,SINR,,,,P,52.444,0.00,9002,AAAPA0000A
117ZZRG,117,7000000001,ZZRG,G,Synthetic Large Cap Fund - Growth,R,2004,N,Y,26/03/2021,30/03/2021,32.367,2499.88,0.00,ARN-0,Redemption,RED,21/05/2019,1697.46,32.367,R,77.235,0.02,9003,AAAPA0000A
`
