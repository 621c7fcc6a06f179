-- vi: Ai chủ trì, ai chỉ dự: chức vụ của người chủ trì theo loại sự kiện và cấp
-- en: Who chairs and who only attends: the office of the chair by kind of event and level
-- about_vi: Chức vụ lấy từ chính các bài đưa tin sự kiện; người có nhiều chức vụ tính chức có thứ bậc cao nhất.
-- about_en: Offices come from the articles that report the event; who has several counts with the highest in rank.
-- param kind: Loại sự kiện (vài từ) | Kind of event (some words) | sơ kết
-- column kind: Loại sự kiện | Kind of event
-- column level: Cấp | Level
-- column office: Chức danh | Title
-- column chaired: Chủ trì | Chaired
-- column spoke: Phát biểu, báo cáo | Spoke or reported
-- column attended: Chỉ dự | Only attended
-- column people: Số người | People
-- chart: bars office chaired attended
with present as (
  select event_id, official_id,
         max(role_id = 'chair') as chair, max(role_id in ('speak', 'report')) as spoke
  from participations where official_id is not null group by event_id, official_id
),
office as (
  select q.event_id, q.official_id, q.chair, q.spoke, h.title_printed as title,
         row_number() over (partition by q.event_id, q.official_id
           order by coalesce(t.rank, 99), h.title_printed) as best
  from present q
  join event_reports r on r.event_id = q.event_id
  join holdings h on h.article_id = r.article_id and h.official_id = q.official_id and h.former = 0
  left join positions p on p.id = h.position_id
  left join titles t on t.id = p.title_id
)
select coalesce(k.name, e.type) as kind, o.level, x.title as office,
       sum(x.chair) as chaired, sum(x.chair = 0 and x.spoke = 1) as spoke,
       sum(x.chair = 0 and x.spoke = 0) as attended, count(distinct x.official_id) as people
from office x
join events e on e.id = x.event_id
left join event_kinds k on k.id = e.kind_id
left join organizations o on o.id = e.organizer_id
where x.best = 1 and vn_has(coalesce(k.name, e.type) || ' ' || e.type, :kind)
group by coalesce(k.name, e.type), o.level, x.title
order by kind, o.level, chaired desc, office
limit 500
