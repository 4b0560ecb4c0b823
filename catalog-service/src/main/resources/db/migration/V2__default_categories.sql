-- the tree a new house begins with; admins grow it from here
insert into category (id, parent_id, name, slug, sort_order)
select md5('category/' || slug)::uuid, case when parent is not null then md5('category/' || parent)::uuid end, name, slug, place
from (values
    (1, null, 'Fashion', 'fashion', 10),
    (2, null, 'Collectibles', 'collectibles', 20),
    (3, null, 'Electronics', 'electronics', 30),
    (4, null, 'Home & Living', 'home-living', 40),
    (5, null, 'Beauty', 'beauty', 50),
    (6, null, 'Sports & Outdoors', 'sports-outdoors', 60),
    (7, null, 'Toys & Hobbies', 'toys-hobbies', 70),
    (8, null, 'Services', 'services', 80),
    (9, 'fashion', 'Women', 'fashion-women', 10),
    (10, 'fashion', 'Men', 'fashion-men', 20),
    (11, 'fashion', 'Sneakers', 'sneakers', 30),
    (12, 'fashion', 'Bags', 'bags', 40),
    (13, 'fashion', 'Watches & Jewellery', 'watches-jewellery', 50),
    (14, 'collectibles', 'Trading Cards', 'trading-cards', 10),
    (15, 'collectibles', 'Coins & Stamps', 'coins-stamps', 20),
    (16, 'collectibles', 'Vintage', 'vintage', 30),
    (17, 'electronics', 'Cameras', 'cameras', 10),
    (18, 'electronics', 'Phones & Tablets', 'phones-tablets', 20),
    (19, 'electronics', 'Audio', 'audio', 30),
    (20, 'electronics', 'Gaming', 'gaming', 40),
    (21, 'home-living', 'Kitchen', 'kitchen', 10),
    (22, 'home-living', 'Decor', 'decor', 20),
    (23, 'home-living', 'Plants', 'plants', 30),
    (24, 'toys-hobbies', 'Figures', 'figures', 10),
    (25, 'toys-hobbies', 'Board Games', 'board-games', 20),
    (26, 'services', 'Repairs', 'repairs', 10),
    (27, 'services', 'Lessons', 'lessons', 20)
) as tree (line, parent, name, slug, place)
order by line;
