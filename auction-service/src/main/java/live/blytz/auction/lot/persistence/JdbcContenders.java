package live.blytz.auction.lot.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import live.blytz.auction.AuctionSettings;
import live.blytz.auction.lot.application.Contender;
import live.blytz.auction.lot.application.Contenders;
import live.blytz.auction.lot.application.Register;
import live.blytz.auction.lot.domain.Bidder;
import live.blytz.auction.lot.domain.Requirement;
import live.blytz.auction.lot.domain.RightToBid;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcContenders implements Contenders, Register {

    private static final String FIND =
            """
            select contender.*, out.user_id is not null as kept_out
              from contender
              left join show_ban out
                on out.stream_id = :show and out.user_id = contender.id
                   and (out.until is null or out.until > :now)
             where contender.id = any (:ids)
            """;

    private static final String REGISTER =
            """
            insert into contender (id, name, registered) values (:id, :name, true)
            on conflict (id) do update set name = excluded.name, registered = true
            """;

    private static final String PROFILE =
            """
            insert into contender (id, name, email_verified) values (:id, :name, :verified)
            on conflict (id) do update
               set name = excluded.name, email_verified = excluded.email_verified
            """;

    private static final String BAN =
            """
            insert into contender (id, banned) values (:id, :banned)
            on conflict (id) do update set banned = excluded.banned
            """;

    private static final String METHOD =
            """
            insert into contender (id, has_payment_method) values (:id, :has)
            on conflict (id) do update set has_payment_method = excluded.has_payment_method
            """;

    private final JdbcClient jdbc;
    private final boolean needsVerifiedEmail;

    JdbcContenders(JdbcClient jdbc, AuctionSettings settings) {
        this.jdbc = jdbc;
        this.needsVerifiedEmail = settings.lots().bidderNeedsVerifiedEmail();
    }

    @Override
    public Map<UUID, Contender> find(Set<UUID> ids, @Nullable UUID show, Instant now) {
        return jdbc
                .sql(FIND)
                .param("show", show, Types.OTHER)
                .param("now", Timestamp.from(now))
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> contender(row))
                .list()
                .stream()
                .collect(Collectors.toMap(each -> each.bidder().id(), Function.identity()));
    }

    @Override
    public void register(UUID user, String name) {
        jdbc.sql(REGISTER).param("id", user).param("name", name).update();
    }

    @Override
    public void changeProfile(UUID user, String name, boolean emailVerified) {
        jdbc.sql(PROFILE)
                .param("id", user)
                .param("name", name)
                .param("verified", emailVerified)
                .update();
    }

    @Override
    public void ban(UUID user, boolean banned) {
        jdbc.sql(BAN).param("id", user).param("banned", banned).update();
    }

    @Override
    public void payWith(UUID user, boolean hasPaymentMethod) {
        jdbc.sql(METHOD).param("id", user).param("has", hasPaymentMethod).update();
    }

    private Contender contender(ResultSet row) throws SQLException {
        var missing = EnumSet.noneOf(Requirement.class);
        if (!row.getBoolean("registered")) {
            missing.add(Requirement.REGISTRATION);
        }
        if (row.getBoolean("banned")) {
            missing.add(Requirement.GOOD_STANDING);
        }
        if (row.getBoolean("kept_out")) {
            missing.add(Requirement.ADMISSION);
        }
        if (!row.getBoolean("has_payment_method")) {
            missing.add(Requirement.PAYMENT_METHOD);
        }
        if (needsVerifiedEmail && !row.getBoolean("email_verified")) {
            missing.add(Requirement.VERIFIED_EMAIL);
        }
        var name = Objects.requireNonNullElse(row.getString("name"), "");
        return new Contender(
                Bidder.named(row.getObject("id", UUID.class), name), new RightToBid(missing));
    }
}
