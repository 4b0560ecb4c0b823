package live.blytz.auth.application;

import java.util.Optional;
import live.blytz.auth.domain.Change.Changed;
import live.blytz.auth.domain.User;
import org.springframework.stereotype.Component;

/** Stores a changed person together with the news of it. */
@Component
class Storing {

    private final Users users;
    private final News news;

    Storing(Users users, News news) {
        this.users = users;
        this.news = news;
    }

    /**
     * @return empty when somebody else changed the person meanwhile
     */
    Optional<User> tryTo(Changed changed) {
        if (!users.replace(changed.user())) {
            return Optional.empty();
        }
        changed.events().forEach(event -> news.tell(event, changed.user()));
        return Optional.of(changed.user());
    }
}
