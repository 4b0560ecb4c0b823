package live.blytz.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "BLYTZ_DEMO_USERS=true")
class ShowingBlytzIT extends AtTheDesk {

    @ParameterizedTest
    @ValueSource(strings = {"buyer", "seller", "vendor", "rider", "moderator", "admin"})
    void hasOnePersonOfEachRole(String role) throws Exception {
        var login = Map.of("email", role + "@blytz.test", "password", "blytz-demo-1");
        var address =
                client().mutate()
                        .defaultHeader("X-Forwarded-For", "198.51.100." + role.length())
                        .build();
        eventually(
                () ->
                        jdbc.sql("select count(*) from users where email = ? and ? = any(roles)")
                                        .params(role + "@blytz.test", role)
                                        .query(Integer.class)
                                        .single()
                                == 1);

        var answer = body(post(address, "/auth/login", login).expectStatus().isOk());

        assertThat(JoiningIT.rolesIn((String) answer.get("access_token"))).contains(role);
        assertThat((Map<?, ?>) answer.get("user")).extracting("email_verified").isEqualTo(true);
        assertThat(mailsTo(role + "@blytz.test")).isEmpty();
    }
}
