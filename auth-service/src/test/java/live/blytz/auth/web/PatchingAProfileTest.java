package live.blytz.auth.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import live.blytz.auth.domain.Profile;
import live.blytz.platform.problem.Problem.FieldError;
import live.blytz.platform.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class PatchingAProfileTest {

    private static final Profile OLD =
            new Profile("Maria", "Clara", "https://a.test/m.png", "+63 2 8123", "en", "UTC");

    @Test
    void changesWhatIsNamedAndKeepsTheRest() {
        assertThat(patched("{'first_name': ' Ana ', 'time_zone': 'Asia/Manila'}"))
                .isEqualTo(
                        new Profile(
                                "Ana",
                                "Clara",
                                "https://a.test/m.png",
                                "+63 2 8123",
                                "en",
                                "Asia/Manila"));
    }

    @Test
    void clearsWithNull() {
        assertThat(patched("{'avatar_url': null, 'phone': null}"))
                .isEqualTo(new Profile("Maria", "Clara", null, null, "en", "UTC"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'roles': ['admin']}           | roles",
                "{'id': '7'}                    | id",
                "{'email_verified': true}       | email_verified",
                "{'first_name': ''}             | first_name",
                "{'last_name': null}            | last_name",
                "{'first_name': 7}              | first_name",
                "{'avatar_url': 'javascript:x'} | avatar_url",
                "{'avatar_url': 'not a url'}    | avatar_url",
                "{'phone': 'call me'}           | phone",
                "{'locale': '!'}                | locale",
                "{'time_zone': 'Mars/Base'}     | time_zone"
            })
    void refusesWhatIsNotAcceptable(String patch, String field) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> patched(patch))
                .satisfies(
                        refusal ->
                                assertThat(refusal.problem().errors())
                                        .extracting(FieldError::field)
                                        .containsExactly(field));
    }

    private static Profile patched(String json) {
        return new ProfilePatch(new JsonMapper().readTree(json.replace('\'', '"'))).applyTo(OLD);
    }
}
