package live.blytz.gateway;

import live.blytz.platform.problem.CommonReason;
import live.blytz.platform.problem.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtReactiveAuthenticationManager;
import org.springframework.security.util.matcher.InetAddressMatchers;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import reactor.core.publisher.Mono;

/**
 * A token that comes, or that a session brings, must be good: signed by our issuer, for us, not
 * expired, of a login that still stands. Whether one is needed, and which roles, each service
 * decides.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class Security {

    @Bean
    SecurityWebFilterChain door(
            ServerHttpSecurity http,
            ReactiveAuthenticationManager checking,
            SessionTokens tokens,
            SessionCsrf csrf,
            ServerAuthenticationEntryPoint unauthenticated,
            PageHeaders pageHeaders,
            Refusing refusing) {
        // what strangers may not see is not there
        ServerAccessDeniedHandler denied =
                (exchange, _) -> refusing.with(exchange, Problem.of(CommonReason.NOT_FOUND));
        var insiders = InetAddressMatchers.matchInternal().build();
        return http.csrf(
                        words ->
                                words.requireCsrfProtectionMatcher(csrf)
                                        .csrfTokenRepository(csrf)
                                        .csrfTokenRequestHandler(csrf)
                                        .accessDeniedHandler(
                                                (exchange, _) ->
                                                        refusing.with(
                                                                exchange,
                                                                Problem.of(
                                                                        GatewayReason
                                                                                .CSRF_TOKEN_INVALID))))
                .headers(headers -> headers.writer(pageHeaders))
                .cors(ServerHttpSecurity.CorsSpec::disable) // Origins does it
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .authorizeExchange(
                        paths ->
                                paths.pathMatchers("/actuator/prometheus")
                                        .access(
                                                (_, context) ->
                                                        Mono.just(
                                                                new AuthorizationDecision(
                                                                        insiders.matches(
                                                                                ClientAddress.of(
                                                                                        context
                                                                                                .getExchange())))))
                                        .anyExchange()
                                        .permitAll())
                .oauth2ResourceServer(
                        server ->
                                server.bearerTokenConverter(tokens)
                                        .authenticationEntryPoint(unauthenticated)
                                        .accessDeniedHandler(denied)
                                        .jwt(jwt -> jwt.authenticationManager(checking)))
                .exceptionHandling(
                        answers ->
                                answers.authenticationEntryPoint(
                                                (exchange, _) ->
                                                        refusing.with(
                                                                exchange,
                                                                Problem.of(CommonReason.NOT_FOUND)))
                                        .accessDeniedHandler(denied))
                .build();
    }

    /** Paths and headers that only attackers send. */
    @Bean
    ServerExchangeRejectedHandler rejected(Refusing refusing) {
        return (exchange, _) -> refusing.with(exchange, Problem.of(CommonReason.MALFORMED));
    }

    /** A session whose token is no good any more has ended, whatever the cookie says. */
    @Bean
    ServerAuthenticationEntryPoint unauthenticated(
            Refusing refusing, Sessions sessions, SessionCookie cookie) {
        return (exchange, _) -> {
            if (!SessionTokens.speakFor(exchange.getRequest())) {
                return refusing.with(exchange, Problem.of(CommonReason.UNAUTHENTICATED));
            }
            exchange.getResponse().addCookie(cookie.cleared(exchange));
            return Mono.justOrEmpty(SessionId.in(exchange.getRequest()))
                    .flatMap(sessions::close)
                    .then(refusing.with(exchange, Problem.of(GatewayReason.SESSION_ENDED)));
        };
    }

    @Bean
    ReactiveAuthenticationManager checking(ReactiveJwtDecoder tokens, RevokedSessions revoked) {
        var signature = new JwtReactiveAuthenticationManager(tokens);
        return token ->
                signature
                        .authenticate(token)
                        .flatMap(
                                known ->
                                        revoked.contain(session(known))
                                                .flatMap(
                                                        gone ->
                                                                gone
                                                                        ? Mono.error(
                                                                                new InvalidBearerTokenException(
                                                                                        "session revoked"))
                                                                        : Mono.just(known)));
    }

    private static String session(Authentication known) {
        var sid =
                known instanceof JwtAuthenticationToken jwt
                        ? jwt.getToken().getClaimAsString("sid")
                        : null;
        return sid == null ? "none" : sid;
    }
}
