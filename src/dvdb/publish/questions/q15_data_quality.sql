-- vi: Dữ liệu còn chỗ nào chưa chắc?
-- en: Where are the data unsure?
-- about_vi: Chức vụ chưa rõ nơi, người giữ hai chức đứng đầu ở hai nơi trong một ngày, cơ quan cấp huyện sau 30/6/2025, sự kiện không có ngày, bài chưa rõ địa phương, và những điểm máy đọc còn ngờ.
-- about_en: Offices without a place, people heading two bodies in two places on one day, district bodies after 30 June 2025, events without a date, articles without a place, and what the extractor doubted.
-- param check: Loại (để trống: tất cả) | Check (empty: all) | event_without_day
-- column check: Loại | Check
-- column subject: Dòng | Row
-- column detail: Chi tiết | Detail
-- column article: Bài viết | Article
-- chart: bars check *
with found as (
  select 'office_not_resolved' as "check", h.name_printed as subject, h.official_id as subject_id,
         h.title_printed || coalesce(', ' || h.organization_printed, '') || coalesce(' ' || h.place_printed, '') as detail,
         h.article_id
  from holdings h where h.position_id is null
  union all
  select 'person_not_resolved', h.name_printed, null, h.title_printed, h.article_id
  from holdings h where h.official_id is null
  union all
  select 'two_places_on_one_day', f.name, f.id, min(x.label) || ' / ' || max(x.label), min(x.article_id)
  from (select h.official_id, h.first_day, h.article_id, p.label, o.place_id
        from holdings h join positions p on p.id = h.position_id join organizations o on o.id = p.organization_id
        where h.former = 0 and h.first_day = h.last_day and p.single_seat = 1 and o.level = 'province') x
  join officials f on f.id = x.official_id
  group by x.official_id, x.first_day having count(distinct x.place_id) > 1
  union all
  select 'district_body_after_june_2025', o.full_name, o.id, e.label, (select min(article_id) from event_reports r where r.event_id = e.id)
  from events e join organizations o on o.id = e.organizer_id
  where o.level = 'district' and e.first_day > '2025-06-30'
  union all
  select 'event_without_day', e.label, e.id, coalesce(e.start_date, ''), (select min(article_id) from event_reports r where r.event_id = e.id)
  from events e where e.first_day is null
  union all
  select 'article_without_place', coalesce(a.title, a.id), a.id, coalesce(a.source_printed, ''), a.id
  from articles a where a.place_id is null
  union all
  select 'place_from_a_curator', coalesce(a.title, a.id), a.id,
         coalesce((select j.reason from judgements j where j.table_name = 'articles' and j.subject_id = a.id limit 1), ''), a.id
  from articles a where a.place_basis = 'curator'
  union all
  select i.code, coalesce(substr(t.body, i.start_offset + 1, i.end_offset - i.start_offset), a.title, a.id), a.id,
         i.message, i.article_id
  from issues i
  join articles a on a.id = i.article_id
  left join article_texts t on t.article_id = a.id
)
select "check", subject, detail, coalesce(a.title, a.id) as article, found.article_id
from found left join articles a on a.id = found.article_id
where trim(:check) = '' or "check" = trim(:check)
order by "check", subject, detail, found.article_id
limit 500
