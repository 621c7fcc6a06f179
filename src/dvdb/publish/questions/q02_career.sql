-- vi: Người này đã giữ những chức vụ nào, có quãng trống và trùng nhau ở đâu?
-- en: Which offices did this person hold over time, with gaps and overlaps?
-- about_vi: Khoảng thời gian là từ lần ghi nhận đầu đến lần cuối; quãng trống là lúc không bài nào nhắc đến, không phải lúc không giữ chức. Để trống tên: người được ghi nhận nhiều nhất.
-- about_en: A span runs from the first to the last observation; a gap is a time without testimony, not without office. No name given: the person with most testimonies.
-- param official: Họ tên | Name | Đỗ Tấn Hùng
-- column official: Họ tên | Name
-- column position: Chức vụ | Office
-- column former: Nguyên chức | Former
-- column first_seen: Thấy từ | First seen
-- column last_seen: Thấy đến | Last seen
-- column stated_start: Bắt đầu (bài nêu) | Stated start
-- column stated_end: Kết thúc (bài nêu) | Stated end
-- column articles: Số bài | Articles
-- column days_unseen_before: Ngày không thấy trước đó | Days unseen before
-- column overlapping: Chức vụ cùng lúc | Other offices at the time
-- chart: career official_id position former first_seen last_seen stated_start stated_end
with wanted as (
  select id, name from officials
  where case when trim(:official) = ''
    then id = (select official_id from holdings where official_id is not null
               group by official_id order by count(*) desc, official_id limit 1)
    else vn_same(name, :official) end
),
spans as (
  select w.id as official_id, w.name as official, h.former,
         h.position_id, coalesce(p.label, h.title_printed || coalesce(', ' || h.organization_printed, '')
           || coalesce(' ' || h.place_printed, '')) as position,
         min(h.first_day) as first_seen, max(h.last_day) as last_seen,
         max(h.stated_start) as stated_start, max(h.stated_end) as stated_end,
         count(distinct h.article_id) as articles
  from wanted w
  join holdings h on h.official_id = w.id
  left join positions p on p.id = h.position_id
  group by w.id, w.name, h.former, h.position_id, position
)
select official, official_id, position, position_id, former, first_seen, last_seen, stated_start, stated_end, articles,
       cast(julianday(first_seen) - julianday(max(last_seen) over (partition by official_id order by first_seen, position
         rows between unbounded preceding and 1 preceding)) as integer) as days_unseen_before,
       (select count(*) from spans o where o.official_id = s.official_id and o.former = 0 and s.former = 0
          and o.position <> s.position and o.first_seen <= s.last_seen and o.last_seen >= s.first_seen) as overlapping
from spans s
order by official, official_id, former desc, first_seen, position
