package live.blytz.auth.keycloak;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import live.blytz.auth.application.Accounts;
import live.blytz.auth.application.AuthSettings;
import live.blytz.auth.domain.Profile;
import live.blytz.auth.domain.Role;
import live.blytz.platform.problem.CommonReason;
import live.blytz.platform.problem.Refusal;
import org.jboss.resteasy.client.jaxrs.ResteasyClientBuilder;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.JacksonProvider;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Accounts in one realm of Keycloak, through its admin API. */
@Component
class KeycloakAccounts implements Accounts, DisposableBean {

    private static final int CONNECTIONS = 20;

    private final Line line;
    private final Keycloak keycloak;
    private final RealmResource realm;

    KeycloakAccounts(AuthSettings settings, Line line) {
        this.line = line;
        var provider = settings.keycloak();
        keycloak =
                KeycloakBuilder.builder()
                        .serverUrl(provider.url())
                        .realm(provider.realm())
                        .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                        .clientId(provider.clientId())
                        .clientSecret(provider.clientSecret())
                        .resteasyClient(client(provider))
                        .build();
        realm = keycloak.realm(provider.realm());
    }

    @Override
    public Optional<UUID> open(String email, String password, Profile profile) {
        var user = named(profile);
        user.setUsername(email);
        user.setEmail(email);
        user.setEnabled(true);
        user.setCredentials(List.of(credential(password)));
        return line.ask(
                () -> {
                    try (var answer = realm.users().create(user)) {
                        return switch (answer.getStatusInfo().toEnum()) {
                            case CREATED -> Optional.of(idIn(answer.getLocation()));
                            case CONFLICT -> Optional.empty();
                            case BAD_REQUEST -> throw notAcceptable(answer);
                            default -> throw Refusal.of(CommonReason.UNAVAILABLE);
                        };
                    }
                });
    }

    @Override
    public Optional<UUID> find(String email) {
        return line.ask(
                () ->
                        realm.users().searchByEmail(email, true).stream()
                                .findFirst()
                                .map(user -> UUID.fromString(user.getId())));
    }

    @Override
    public void takeOver(UUID id, String password, Profile profile) {
        doing(
                () -> {
                    user(id).resetPassword(credential(password));
                    user(id).update(named(profile));
                });
    }

    @Override
    public void rename(UUID id, Profile profile) {
        doing(() -> user(id).update(named(profile)));
    }

    @Override
    public void confirm(UUID id) {
        var user = new UserRepresentation();
        user.setEmailVerified(true);
        doing(() -> user(id).update(user));
    }

    @Override
    public void changePassword(UUID id, String password) {
        doing(
                () -> {
                    try {
                        user(id).resetPassword(credential(password));
                    } catch (BadRequestException weak) {
                        throw Refusal.invalid("password", "is not acceptable");
                    }
                    user(id).logout();
                    realm.attackDetection().clearBruteForceForUser(id.toString());
                });
    }

    @Override
    public void grant(UUID id, Role role) {
        doing(() -> user(id).roles().realmLevel().add(List.of(representation(role))));
    }

    @Override
    public void revoke(UUID id, Role role) {
        doing(() -> user(id).roles().realmLevel().remove(List.of(representation(role))));
    }

    @Override
    public void disable(UUID id) {
        doing(
                () -> {
                    user(id).update(enabled(false));
                    user(id).logout();
                });
    }

    @Override
    public void enable(UUID id) {
        doing(() -> user(id).update(enabled(true)));
    }

    @Override
    public void close(String sessionId) {
        doing(
                () -> {
                    try {
                        realm.deleteSession(sessionId, false);
                    } catch (NotFoundException gone) {
                        return; // it expired, or somebody closed it before us
                    }
                });
    }

    @Override
    public void destroy() {
        keycloak.close();
    }

    private static Client client(AuthSettings.Provider provider) {
        return ((ResteasyClientBuilder) ClientBuilder.newBuilder())
                .connectionPoolSize(CONNECTIONS)
                .connectionCheckoutTimeout(provider.connectTimeout().toMillis(), MILLISECONDS)
                .connectTimeout(provider.connectTimeout().toMillis(), MILLISECONDS)
                .readTimeout(provider.answerTimeout().toMillis(), MILLISECONDS)
                .register(JacksonProvider.class, 100)
                .build();
    }

    private UserResource user(UUID id) {
        return realm.users().get(id.toString());
    }

    private RoleRepresentation representation(Role role) {
        return realm.roles().get(role.word()).toRepresentation();
    }

    private static UserRepresentation named(Profile profile) {
        var user = new UserRepresentation();
        user.setFirstName(profile.firstName());
        user.setLastName(profile.lastName());
        return user;
    }

    private static UserRepresentation enabled(boolean enabled) {
        var user = new UserRepresentation();
        user.setEnabled(enabled);
        return user;
    }

    private static CredentialRepresentation credential(String password) {
        var credential = new CredentialRepresentation();
        credential.setType(CredentialRepresentation.PASSWORD);
        credential.setValue(password);
        credential.setTemporary(false);
        return credential;
    }

    private static UUID idIn(URI location) {
        var path = location.getPath();
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private static Refusal notAcceptable(Response answer) {
        var password = answer.readEntity(String.class).contains("Password");
        return password
                ? Refusal.invalid("password", "is not acceptable")
                : Refusal.invalid("email", "is not acceptable");
    }

    private void doing(Runnable call) {
        line.ask(
                () -> {
                    call.run();
                    return true;
                });
    }
}
