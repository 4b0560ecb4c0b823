package live.blytz.auth.keycloak;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.text.ParseException;
import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import live.blytz.auth.application.AuthSettings;
import live.blytz.auth.application.Tokens;
import live.blytz.auth.domain.Role;
import live.blytz.platform.problem.CommonReason;
import live.blytz.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Keycloak's token endpoint: the admin client does not speak to it for other people. */
@Component
class KeycloakTokens implements Tokens {

    private static final Logger log = LoggerFactory.getLogger(KeycloakTokens.class);

    /** RFC 6749: the password or the refresh token is not good. */
    private static final String NO = "invalid_grant";

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    private final Line line;
    private final RestClient http;
    private final AuthSettings.Provider provider;

    KeycloakTokens(AuthSettings settings, Line line) {
        this.line = line;
        this.provider = settings.keycloak();
        this.http =
                RestClient.builder()
                        .baseUrl(
                                provider.url()
                                        + "/realms/"
                                        + provider.realm()
                                        + "/protocol/openid-connect/token")
                        .requestFactory(Deadlines.requestFactory(provider))
                        .build();
    }

    private record Answer(
            @JsonProperty("access_token") @Nullable String access,
            @JsonProperty("expires_in") long expiresIn,
            @JsonProperty("refresh_token") @Nullable String refresh,
            @JsonProperty("refresh_expires_in") long refreshExpiresIn,
            @Nullable String error) {}

    @Override
    public Optional<Granted> forPassword(String email, String password) {
        var form = form("password");
        form.add("username", email);
        form.add("password", password);
        return ask(form);
    }

    @Override
    public Optional<Granted> forRefresh(String refreshToken) {
        var form = form("refresh_token");
        form.add("refresh_token", refreshToken);
        return ask(form);
    }

    private Optional<Granted> ask(MultiValueMap<String, String> form) {
        var answer =
                line.ask(
                        () ->
                                http.post()
                                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                                        .body(form)
                                        .exchangeForRequiredValue((_, response) -> read(response)));
        if (answer.access() != null && answer.refresh() != null) {
            return Optional.of(granted(answer, answer.access(), answer.refresh()));
        }
        if (NO.equals(answer.error())) {
            return Optional.empty();
        }
        log.error("the identity provider refuses us: {}", answer.error());
        throw Refusal.of(CommonReason.UNAVAILABLE);
    }

    private static Answer read(ClientHttpResponse response) throws IOException {
        if (response.getStatusCode().is5xxServerError()) {
            throw new ResourceAccessException(
                    "the identity provider answers " + response.getStatusCode());
        }
        return JSON.readValue(response.getBody(), Answer.class);
    }

    private MultiValueMap<String, String> form(String grant) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", grant);
        form.add("client_id", provider.clientId());
        form.add("client_secret", provider.clientSecret());
        return form;
    }

    /** The token came straight from its issuer, so its signature is not looked at here. */
    private static Granted granted(Answer answer, String access, String refresh) {
        try {
            var claims = SignedJWT.parse(access).getJWTClaimsSet();
            return new Granted(
                    access,
                    Duration.ofSeconds(answer.expiresIn()),
                    refresh,
                    Duration.ofSeconds(answer.refreshExpiresIn()),
                    claims.getClaimAsString("sid"),
                    new Holder(
                            UUID.fromString(claims.getSubject()),
                            claims.getClaimAsString("email"),
                            Objects.requireNonNullElse(claims.getClaimAsString("name"), ""),
                            roles(claims)));
        } catch (ParseException e) {
            throw new IllegalStateException("the identity provider's token cannot be read", e);
        }
    }

    private static Set<Role> roles(JWTClaimsSet claims) throws ParseException {
        var access = claims.getJSONObjectClaim("realm_access");
        return access != null && access.get("roles") instanceof Collection<?> words
                ? words.stream()
                        .flatMap(word -> Role.of(word.toString()).stream())
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
