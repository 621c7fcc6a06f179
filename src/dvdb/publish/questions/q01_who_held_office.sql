-- vi: Ai giữ chức vụ này ở nơi này vào ngày này, bài nào nói vậy?
-- en: Who held this office in this place on this day, and which article says so?
-- about_vi: Mỗi dòng là một người trong một chức vụ, với lần ghi nhận gần ngày đã cho nhất.
-- about_vi: Không kể người đã thôi giữ hoặc đã có người thay trước ngày ấy, và tổ chức không tồn tại vào ngày ấy.
-- about_vi: Bài báo chứng minh ngày nó nói đến, không chứng minh ngày nhậm chức hay thôi chức. Để trống ngày: lấy ngày ghi nhận mới nhất.
-- about_en: One row is one person in one office, with the testimony nearest to the day.
-- about_en: Whoever had left or been followed before that day is left out, and so are bodies that did not exist then.
-- about_en: An article proves the day it speaks of, neither the start nor the end of an office. No day given: the latest observed.
-- param office: Chức vụ (vài từ) | Office (some words) | Trưởng Ban Dân vận
-- param place: Địa phương | Place | Tiền Giang
-- param day: Ngày | Day | 2024-07-09
-- column official: Họ tên | Name
-- column position: Chức vụ | Office
-- column place: Địa phương | Place
-- column certainty: Mức độ chắc chắn | How sure
-- column days_away: Cách số ngày | Days away
-- column observed_on: Ngày ghi nhận | Observed on
-- column first_seen: Thấy từ | First seen
-- column last_seen: Thấy đến | Last seen
-- column quote: Trích dẫn | Quote
-- column article: Bài viết | Article
with asked as (
  select coalesce(nullif(trim(:day), ''), (select max(last_day) from holdings)) as day, trim(:day) <> '' as told
),
testimony as (
  select h.id, h.article_id, h.official_id, h.name_printed, h.position_id, h.first_day, h.last_day, h.observed_on,
         h.stated_start, h.stated_end,
         coalesce(h.official_id, h.name_printed) as person,
         coalesce(p.label, h.title_printed || coalesce(', ' || h.organization_printed, '')) as office,
         coalesce(pl.name, h.place_printed) as place, coalesce(t.rank, 99) as rank, p.single_seat,
         o.valid_from, o.valid_to
  from holdings h
  left join positions p on p.id = h.position_id
  left join titles t on t.id = p.title_id
  left join organizations o on o.id = p.organization_id
  left join places pl on pl.id = o.place_id
  where h.former = 0 and h.first_day is not null
    and vn_has(coalesce(p.label, h.title_printed || ' ' || coalesce(h.organization_printed, '')), :office)
    and vn_same(coalesce(pl.name, h.place_printed), :place)
),
ranked as (
  select t.*, asked.day, asked.told,
         min(first_day) over seat as first_seen, max(last_day) over seat as last_seen,
         max(stated_start) over seat as start, min(stated_end) over seat as end,
         row_number() over (partition by person, office, place
           order by abs(julianday(first_day) - julianday(asked.day)), first_day, t.id) as nearness
  from testimony t, asked
  window seat as (partition by person, office, place)
)
select coalesce(f.name, r.name_printed) as official, r.official_id,
       r.office as position, r.position_id, r.place,
       case when r.day between r.first_day and r.last_day then 'seen_on_the_day'
            when r.day between r.first_seen and r.last_seen then 'between_two_observations'
            when r.day < r.first_seen then 'first_seen_later'
            else 'last_seen_earlier' end as certainty,
       cast(abs(julianday(r.first_day) - julianday(r.day)) as integer) as days_away,
       (select e.quote from evidence e where e.table_name = 'holdings' and e.row_id = r.id
          and e.article_id = r.article_id order by e.start_offset limit 1) as quote,
       coalesce(a.title, a.id) as article, r.article_id,
       r.observed_on, r.first_seen, r.last_seen
from ranked r
join articles a on a.id = r.article_id
left join officials f on f.id = r.official_id
where r.nearness = 1
  and (r.end is null or r.end >= substr(r.day, 1, length(r.end)))
  and (r.start is null or r.start <= substr(r.day, 1, length(r.start)))
  -- On a given day: the body is alive, nobody calls the holder a former one, nobody else has the one seat.
  and (not r.told or (
    (r.valid_from is null or r.valid_from <= substr(r.day, 1, length(r.valid_from)))
    and (r.valid_to is null or r.valid_to >= substr(r.day, 1, length(r.valid_to)))
    and not exists (
      select 1 from holdings x
      where x.position_id = r.position_id and x.first_day > r.last_seen and x.first_day <= r.day
        and (x.official_id = r.official_id and x.former = 1
          or x.official_id <> r.official_id and x.former = 0 and r.single_seat = 1))))
order by days_away, place, r.rank, position, official
limit 300
