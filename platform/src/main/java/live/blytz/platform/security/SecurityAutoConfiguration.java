package live.blytz.platform.security;

import java.util.List;
import live.blytz.platform.web.ProblemWriter;
import live.blytz.platform.web.WebAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Every service checks every token itself: the gateway is a door, not a wall. */
@AutoConfiguration(
        after = WebAutoConfiguration.class,
        beforeName =
                "org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({SecurityFilterChain.class, Jwt.class})
@EnableMethodSecurity
@Import({SecurityAdvice.class, DeclaredOnly.class})
public class SecurityAutoConfiguration {

    @Bean
    SecurityFilterChain blytzSecurity(
            HttpSecurity http, ProblemWriter writer, ObjectProvider<PublicPaths> publicPaths)
            throws Exception {
        var problems = new SecurityProblems(writer);
        return http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable()) // no cookies here: a token must be sent on purpose
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .authorizeHttpRequests(
                        requests -> {
                            requests.requestMatchers(
                                            "/actuator/health/**",
                                            "/actuator/prometheus",
                                            "/actuator/info",
                                            "/v3/api-docs",
                                            "/v3/api-docs.yaml",
                                            "/error")
                                    .permitAll();
                            publicPaths.forEach(
                                    paths ->
                                            paths.methodsAndPatterns()
                                                    .forEach(path -> permit(requests, path)));
                            requests.anyRequest()
                                    .access(AuthenticatedAuthorizationManager.authenticated());
                        })
                .oauth2ResourceServer(
                        server ->
                                server.authenticationEntryPoint(problems)
                                        .accessDeniedHandler(problems)
                                        .jwt(
                                                jwt ->
                                                        jwt.jwtAuthenticationConverter(
                                                                SecurityAutoConfiguration
                                                                        ::authenticated)))
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .build();
    }

    @Bean
    WebMvcConfigurer callers() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerResolver());
            }

            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new RolesFirst());
            }
        };
    }

    private static JwtAuthenticationToken authenticated(Jwt token) {
        return new JwtAuthenticationToken(
                token,
                Callers.roles(token).stream()
                        .map(
                                role ->
                                        new SimpleGrantedAuthority(
                                                "ROLE_" + role.toUpperCase(java.util.Locale.ROOT)))
                        .toList());
    }

    private static void permit(
            org.springframework.security.config.annotation.web.configurers
                                            .AuthorizeHttpRequestsConfigurer<
                                    HttpSecurity>
                            .AuthorizationManagerRequestMatcherRegistry
                    requests,
            String methodAndPattern) {
        var words = methodAndPattern.split(" ", 2);
        requests.requestMatchers(HttpMethod.valueOf(words[0]), words[1]).permitAll();
    }
}
