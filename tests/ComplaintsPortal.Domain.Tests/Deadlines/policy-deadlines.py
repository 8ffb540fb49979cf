#!/usr/bin/env python3
# Writes policy-deadlines.csv: expected dates by a script of their own, on the official bank holidays and nothing of the program.
# The five policies stand here a second time. Run it in this folder when a policy changes, and read what it changes.
import calendar, datetime as D, json
H={k:{e['date'] for e in v['events']} for k,v in json.load(open('../../../src/ComplaintsPortal.Domain/Calendar/bank-holidays.json')).items()}
def d(s): return D.date.fromisoformat(s)
def wd(x,div): return x.weekday()<5 and x.isoformat() not in H[div]
def add(x,n,div):
    while n>0:
        x+=D.timedelta(1)
        if wd(x,div): n-=1
    return x
def months(x,n):
    y,m=divmod(x.year*12+x.month-1+n,12); m+=1
    return D.date(y,m,min(x.day,calendar.monthrange(y,m)[1]))
EW='england-and-wales';SC='scotland';NI='northern-ireland'
CODE=d('2024-04-01')
# the five policies, written a second time (days, base); None = not stated, the Code's holds
P={
 'portsmouth-2024':dict(a1=(5,'logged'),r1=(10,'logged'),c1=None,win=('wd',30),a2=(5,'elogged'),r2=(20,'elogged'),c2=None,frm='2024-04-01'),
 'housing-services-2025':dict(a1=(5,'received'),r1=(10,'received'),c1=None,win=('m',1),a2=(5,'escalated'),r2=(20,'escalated'),c2=None,frm='2025-01-08'),
 'lhp-2023':dict(a1=(5,'received'),r1=(10,'received'),c1=10,win=None,a2=None,r2=(20,'escalated'),c2=10,frm='2023-02-07'),
 'ashfield-2020':dict(a1=(5,'received'),r1=(10,'received'),c1=None,win=None,a2=(5,'escalated'),r2=(20,'escalated'),c2=None,frm='2020-11-01'),
 'briefing-interim':dict(a1=None,r1=(10,'received'),c1=10,win=None,a2=None,r2=(10,'escalated'),c2=10,frm='2024-04-01'),
 'briefing-code':dict(a1=(5,'received'),r1=(10,'ack'),c1=10,win=None,a2=(5,'escalated'),r2=(20,'eack'),c2=10,frm='2025-04-01'),
}
STEPS=['stage-one-acknowledgement','stage-one-response','stage-one-latest-extension','escalation-window-closes','stage-two-acknowledgement','stage-two-response','stage-two-latest-extension']
def reckon(pol,f,div):
    p=P[pol]; binds=d(f['received'])>=CODE
    g={k:d(v) for k,v in f.items() if v and not k.startswith('ext')}
    rec=g['received']
    sa1=add(rec,5,div); pa1=add(g.get(p['a1'][1],rec),p['a1'][0],div) if p['a1'] else sa1
    ack=g.get('ack'); s1=add(min(ack,sa1) if ack else sa1,10,div)
    if p['r1'][1]=='ack': p1=add(ack or pa1,p['r1'][0],div)
    else: p1=add(g.get(p['r1'][1],rec),p['r1'][0],div)
    le1=(add(p1,p['c1'] or 10,div),add(s1,10,div) if binds else None)
    def ext(pd,sd,stage):
        for (n,notice) in f.get('ext%d'%stage,[]):
            due=min(pd,sd) if sd else pd
            if d(notice)<=due:
                pd=add(pd,n,div); sd=add(sd,n,div) if sd else None
        return pd,sd
    r1=ext(p1,s1 if binds else None,1)
    resp=g.get('responded') or min(x for x in r1 if x)
    win=None
    if p['win']: win=add(resp,p['win'][1],div) if p['win'][0]=='wd' else months(resp,p['win'][1])
    out=[(pa1,sa1 if binds else None),r1,le1,(win,None)]
    e=g.get('escalated')
    if not e: return out+[(None,None)]*3
    sa2=add(e,5,div); pa2=add(g.get(p['a2'][1],e),p['a2'][0],div) if p['a2'] else sa2
    eack=g.get('eack'); s2=add(min(eack,sa2) if eack else sa2,20,div)
    if p['r2'][1]=='eack': p2=add(eack or pa2,p['r2'][0],div)
    else: p2=add(g.get(p['r2'][1],e),p['r2'][0],div)
    le2=(add(p2,p['c2'] or 20,div),add(s2,20,div) if binds else None)
    return out+[(pa2,sa2 if binds else None),ext(p2,s2 if binds else None,2),le2]
rows=[]
def row(src,pol,div=EW,steps=None,**f):
    o=reckon(pol,f,div)
    for i,(a,b) in enumerate(o):
        if steps is None or STEPS[i] in steps:
            rows.append((src,pol,div,f,STEPS[i],a.isoformat() if a else '-',b.isoformat() if b else '-'))
S1=STEPS[:3];R=['stage-one-response'];A=['stage-one-acknowledgement'];W=['escalation-window-closes'];S2=STEPS[4:]
pols=list(P)
for pol in pols:
    row('ordinary fortnight',pol,steps=S1,received='2026-06-01',logged='2026-06-02',ack='2026-06-03')
    row('Easter 2026',pol,steps=['stage-one-acknowledgement','stage-one-response'],received='2026-03-30',logged='2026-03-31',ack='2026-04-01')
    row('Christmas 2026, substitute day 28 December',pol,steps=R,received='2026-12-17',logged='2026-12-18',ack='2026-12-21')
    row('Christmas 2027 and New Year 2028, three substitute days',pol,steps=R,received='2027-12-20',logged='2027-12-21',ack='2027-12-23')
    row('leap day',pol,steps=R,received='2028-02-22',logged='2028-02-22',ack='2028-02-23')
    row('late acknowledgement buys nothing by the Code',pol,steps=R,received='2026-06-01',logged='2026-06-01',ack='2026-06-15')
    row('received on a Saturday',pol,steps=['stage-one-acknowledgement','stage-one-response'],received='2026-05-02',logged='2026-05-05',ack='2026-05-08')
    row('received on a bank holiday',pol,steps=A,received='2026-05-25',logged='2026-05-25')
    row('stage two over May',pol,steps=S2,received='2026-04-01',logged='2026-04-01',ack='2026-04-02',responded='2026-04-14',escalated='2026-05-05',elogged='2026-05-07',eack='2026-05-08')
    row('stage two over Christmas, acknowledged late',pol,steps=['stage-two-response'],received='2026-10-01',logged='2026-10-01',ack='2026-10-02',responded='2026-10-15',escalated='2026-12-01',elogged='2026-12-03',eack='2026-12-11')
    row('extension of five days told in time',pol,steps=R,received='2026-06-01',logged='2026-06-02',ack='2026-06-03',ext1=[(5,'2026-06-10')])
    row('extension told after the date, moves nothing',pol,steps=R,received='2026-06-01',logged='2026-06-02',ack='2026-06-03',ext1=[(5,'2026-06-22')])
    row('two extensions in time',pol,steps=R,received='2026-06-01',logged='2026-06-01',ack='2026-06-03',ext1=[(4,'2026-06-12'),(6,'2026-06-17')])
    row('stage-two extension of ten days',pol,steps=['stage-two-response'],received='2026-04-01',logged='2026-04-01',ack='2026-04-02',responded='2026-04-14',escalated='2026-05-05',elogged='2026-05-05',eack='2026-05-06',ext2=[(10,'2026-05-12')])
    row('not yet logged nor acknowledged',pol,steps=R,received='2026-08-27')
    row('Scotland: January 2nd and St Andrew',pol,SC,steps=R,received='2026-11-24',logged='2026-11-24',ack='2026-11-25')
    row('Northern Ireland: 12 July',pol,NI,steps=R,received='2026-07-03',logged='2026-07-03',ack='2026-07-06')
for r in ['2026-01-31','2026-03-31','2024-01-31','2026-11-27','2026-05-29']:
    row('one calendar month, clipped and not rolled','housing-services-2025',steps=W,received='2024-04-02',responded=r)
for r in ['2026-03-12','2026-11-20','2026-07-31','2028-01-14','2026-12-24']:
    row('window of thirty working days','portsmouth-2024',steps=W,received='2026-01-05',responded=r)
row('window from the day the answer is due, while it is not sent','housing-services-2025',steps=W,received='2026-01-16')
row('window from the day the answer is due, while it is not sent','portsmouth-2024',steps=W,received='2026-01-16',logged='2026-01-19')
# one-off days: before the Code binds only the policy's date
row('VE day 2020 moved; no statute','ashfield-2020',steps=['stage-one-acknowledgement','stage-one-response'],received='2020-04-30')
row('VE day 2020 moved; no statute','lhp-2023',steps=R,received='2020-05-01')
for x in ['2022-05-24','2022-09-12']:
    for pol in ['ashfield-2020','lhp-2023','housing-services-2025']:
        row('Jubilee or State Funeral 2022; no statute',pol,steps=R,received=x)
    row('Jubilee or State Funeral 2022; no statute','portsmouth-2024',steps=R,received=x,logged=x)
for pol in ['lhp-2023','ashfield-2020']:
    row('Coronation 2023; no statute',pol,steps=['stage-one-acknowledgement','stage-one-response'],received='2023-04-27')
row('New Year 2022 substitute; no statute','ashfield-2020',SC,steps=R,received='2021-12-29')
for pol in pols:
    row('the last day before the Code',pol,steps=R,received='2024-03-31',logged='2024-03-31',ack='2024-04-03')
    row('the first day of the Code, Easter Monday',pol,steps=R,received='2024-04-01',logged='2024-04-02',ack='2024-04-03')
row('World Cup holiday, Scotland 2026','lhp-2023',SC,steps=A,received='2026-06-12')
row('World Cup holiday, elsewhere a day of work','lhp-2023',EW,steps=A,received='2026-06-12')
row('12 July observed, Northern Ireland 2026','lhp-2023',NI,steps=A,received='2026-07-10')
row('summer holiday, Scotland 2026','lhp-2023',SC,steps=A,received='2026-07-31')
row("St Patrick's Day, Northern Ireland 2027",'lhp-2023',NI,steps=A,received='2027-03-12')
row('leap day itself','lhp-2023',steps=R,received='2028-02-29')
row('leap day itself','housing-services-2025',steps=W,received='2027-12-01',responded='2028-01-31')
out=[]
for src,pol,div,f,step,a,b in rows:
    def g(k): return f.get(k,'')
    ext=' '.join(f'{n}@{x}' for k in('ext1','ext2') for n,x in f.get(k,[]))
    out.append(','.join([pol,div,g('received'),g('logged'),g('ack'),g('responded'),g('escalated'),g('elogged'),g('eack'),ext,step,a,b,src.replace(',',';')]))
hdr='policy,division,received,logged,acknowledged,responded,escalated,escalation-logged,escalation-acknowledged,extensions,step,promise,statute,source'
print(len(out))
open('policy-deadlines.csv','w').write(hdr+'\n'+'\n'.join(out)+'\n')
