package live.blytz.payment.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import live.blytz.payment.application.Cards;
import live.blytz.payment.domain.Card;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCards implements Cards {

    private static final RowMapper<Card> MAP =
            (row, _) ->
                    new Card(
                            Rows.id(row, "id"),
                            Rows.id(row, "user_id"),
                            row.getString("token"),
                            row.getString("customer"),
                            row.getString("method"),
                            row.getString("brand"),
                            row.getString("last4"),
                            row.getInt("exp_month"),
                            row.getInt("exp_year"),
                            row.getBoolean("is_default"),
                            Rows.instant(row, "created_at"));

    private final JdbcClient jdbc;

    JdbcCards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Card> of(UUID owner) {
        return jdbc.sql(
                        "select * from saved_card where user_id = ? order by created_at desc, id desc")
                .param(owner)
                .query(MAP)
                .list();
    }

    @Override
    public Optional<Card> find(UUID owner, UUID id) {
        return jdbc.sql("select * from saved_card where user_id = ? and id = ?")
                .params(owner, id)
                .query(MAP)
                .optional();
    }

    @Override
    public Optional<Card> defaultOf(UUID owner) {
        return jdbc.sql("select * from saved_card where user_id = ? and is_default")
                .param(owner)
                .query(MAP)
                .optional();
    }

    @Override
    public void add(Card card) {
        if (card.isDefault()) {
            noDefault(card.owner());
        }
        jdbc.sql("insert into saved_card values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        card.id(),
                        card.owner(),
                        card.token(),
                        card.customer(),
                        card.method(),
                        card.brand(),
                        card.last4(),
                        card.expMonth(),
                        card.expYear(),
                        card.isDefault(),
                        Rows.time(card.createdAt()))
                .update();
    }

    @Override
    public void makeDefault(Card card) {
        noDefault(card.owner());
        jdbc.sql("update saved_card set is_default = true where id = ?").param(card.id()).update();
    }

    @Override
    public void remove(Card card) {
        jdbc.sql("delete from saved_card where id = ?").param(card.id()).update();
        if (defaultOf(card.owner()).isEmpty()) {
            of(card.owner()).stream().findFirst().ifPresent(this::makeDefault);
        }
    }

    @Override
    public void lock(UUID owner) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 21105))")
                .param("cards:" + owner)
                .query((_, _) -> owner)
                .single();
    }

    private void noDefault(UUID owner) {
        jdbc.sql("update saved_card set is_default = false where user_id = ? and is_default")
                .param(owner)
                .update();
    }
}
