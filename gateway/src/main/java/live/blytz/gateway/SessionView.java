package live.blytz.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a page may know of its session. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record SessionView(@Nullable Person user, @Nullable String csrf) {

    static final SessionView NOBODY = new SessionView(null, null);

    /** The first that somebody has is what the console shows them as. */
    private static final List<String> ROLES =
            List.of("admin", "moderator", "rider", "vendor", "seller", "buyer");

    /**
     * @param role the one of the roles that reaches furthest
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Person(
            String id,
            String email,
            String firstName,
            String lastName,
            String role,
            List<String> roles,
            @Nullable String avatarUrl) {}

    /**
     * @param user as auth-service shows people to themselves
     */
    static SessionView of(SessionId id, JsonNode user) {
        var roles = user.path("roles").valueStream().map(JsonNode::asString).toList();
        return new SessionView(
                new Person(
                        user.required("id").asString(),
                        user.path("email").asString(""),
                        user.path("first_name").asString(""),
                        user.path("last_name").asString(""),
                        ROLES.stream().filter(roles::contains).findFirst().orElse("buyer"),
                        roles,
                        user.path("avatar_url").asStringOpt().orElse(null)),
                id.csrf());
    }
}
