package live.blytz.chat.conversation;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import live.blytz.events.user.RoleGranted;
import live.blytz.events.user.RoleRevoked;
import live.blytz.events.user.UserProfileChanged;
import live.blytz.events.user.UserRegistered;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Who there is, as auth-service tells it: names and roles, nothing more. */
@Repository("acquaintances")
public class People {

    private static final Set<String> SELLING = Set.of("vendor", "seller");

    private final MongoTemplate mongo;

    People(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    public record Person(UUID id, String name, List<String> roles) {
        boolean sells() {
            return roles.stream().anyMatch(SELLING::contains);
        }
    }

    public Optional<Person> find(UUID id) {
        return Optional.ofNullable(people().find(Filters.eq("_id", id.toString())).first())
                .map(
                        row ->
                                new Person(
                                        id,
                                        row.get("name", ""),
                                        row.getList("roles", String.class, List.of())));
    }

    void registered(UserRegistered event) {
        change(
                event.getUserId(),
                Updates.combine(
                        Updates.set("name", name(event.getFirstName(), event.getLastName())),
                        Updates.addEachToSet("roles", event.getRoles())));
    }

    void renamed(UserProfileChanged event) {
        change(
                event.getUserId(),
                Updates.set("name", name(event.getFirstName(), event.getLastName())));
    }

    void granted(RoleGranted event) {
        change(event.getUserId(), Updates.addToSet("roles", event.getRole()));
    }

    void revoked(RoleRevoked event) {
        change(event.getUserId(), Updates.pull("roles", event.getRole()));
    }

    private void change(UUID id, Bson update) {
        people().updateOne(
                        Filters.eq("_id", id.toString()), update, new UpdateOptions().upsert(true));
    }

    private MongoCollection<Document> people() {
        return mongo.getCollection("people");
    }

    private static String name(String first, String last) {
        return (first + " " + last).strip();
    }
}
