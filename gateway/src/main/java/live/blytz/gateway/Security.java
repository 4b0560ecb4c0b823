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
 * A token that comes must be good: signed by our issuer, for us, not expired, of a session that
 * still stands. Whether one is needed, and which roles, each service decides.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class Security {

    @Bean
    SecurityWebFilterChain door(
            ServerHttpSecurity http,
            ReactiveJwtDecoder tokens,
            RevokedSessions revoked,
            Refusing refusing) {
        ServerAuthenticationEntryPoint unauthenticated =
                (exchange, _) -> refusing.with(exchange, Problem.of(CommonReason.UNAUTHENTICATED));
        // what strangers may not see is not there
        ServerAccessDeniedHandler denied =
                (exchange, _) -> refusing.with(exchange, Problem.of(CommonReason.NOT_FOUND));
        var insiders = InetAddressMatchers.matchInternal().build();
        return http.csrf(
                        ServerHttpSecurity.CsrfSpec
                                ::disable) // no cookies: tokens are sent on purpose
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
                                server.authenticationEntryPoint(unauthenticated)
                                        .accessDeniedHandler(denied)
                                        .jwt(
                                                jwt ->
                                                        jwt.authenticationManager(
                                                                checking(tokens, revoked))))
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

    private static ReactiveAuthenticationManager checking(
            ReactiveJwtDecoder tokens, RevokedSessions revoked) {
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
