package live.blytz.platform.security;

import java.util.List;

/**
 * What may be asked without a token, as a bean: {@code PublicPaths.of("GET /api/v1/products/**",
 * "POST /api/v1/auth/login")}. All else needs one.
 */
public record PublicPaths(List<String> methodsAndPatterns) {

    public static PublicPaths of(String... methodsAndPatterns) {
        return new PublicPaths(List.of(methodsAndPatterns));
    }
}
