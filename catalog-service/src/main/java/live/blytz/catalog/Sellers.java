package live.blytz.catalog;

import java.util.UUID;
import live.blytz.events.user.UserBanned;
import live.blytz.events.user.UserProfileChanged;
import live.blytz.events.user.UserRegistered;
import live.blytz.events.user.UserReinstated;
import live.blytz.platform.problem.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the topic {@code user} told of people: their names, and who is shut out. */
@Component
class Sellers {

    private final JdbcClient database;
    private final Products products;
    private final ProductCache cache;

    Sellers(JdbcClient database, Products products, ProductCache cache) {
        this.database = database;
        this.products = products;
        this.cache = cache;
    }

    void requireAllowed(UUID id) {
        var banned =
                database.sql("select banned from seller where id = ?")
                        .param(id)
                        .query(Boolean.class)
                        .optional()
                        .orElse(false);
        if (banned) {
            throw Refusal.of(CatalogReason.BANNED_SELLER);
        }
    }

    void hear(UserRegistered user) {
        name(user.getUserId(), user.getFirstName(), user.getLastName());
    }

    void hear(UserProfileChanged user) {
        name(user.getUserId(), user.getFirstName(), user.getLastName());
    }

    /** Their products are hidden from now on. */
    void hear(UserBanned user) {
        ban(user.getUserId(), true);
    }

    void hear(UserReinstated user) {
        ban(user.getUserId(), false);
    }

    private void name(UUID id, String first, String last) {
        database.sql(
                        """
                        insert into seller (id, display_name) values (?, ?)
                        on conflict (id) do update set display_name = excluded.display_name
                        """)
                .params(id, (first + " " + last).strip())
                .update();
        cache.forget(products.idsOfSeller(id));
    }

    private void ban(UUID id, boolean banned) {
        database.sql(
                        """
                        insert into seller (id, display_name, banned) values (?, '', ?)
                        on conflict (id) do update set banned = excluded.banned
                        """)
                .params(id, banned)
                .update();
        cache.forget(products.idsOfSeller(id));
    }
}
