package live.blytz.platform.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

class ReadingWordsAndTimesTest {

    private final MockMvc door =
            MockMvcBuilders.standaloneSetup(new Diary())
                    .setControllerAdvice(new ProblemAdvice())
                    .build();

    @ParameterizedTest
    @ValueSource(strings = {"mood", "weather"})
    void saysWhichWordsThereAreWithoutNamesOfOurCode(String field) throws Exception {
        door.perform(written("{\"%s\":\"<script>\"}".formatted(field)))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field", equalTo(field)))
                .andExpect(jsonPath("$.errors[0].message", equalTo("is none of glad, very_sad")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mood", "weather"})
    void readsAKnownWord(String field) throws Exception {
        door.perform(written("{\"%s\":\"very_sad\"}".formatted(field))).andExpect(status().isOk());
    }

    @Test
    void saysOfATimeThatIsNoneThatItCannotBeRead() throws Exception {
        door.perform(get("/days").queryParam("from", "yesterday"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field", equalTo("from")))
                .andExpect(jsonPath("$.errors[0].message", equalTo("cannot be read")));
    }

    @ParameterizedTest
    @CsvSource({"22021, character", "22008, too far away"})
    void whatTheDatabaseCannotHoldIsTheCallersToMend(String state, String why) throws Exception {
        door.perform(get("/days/kept").queryParam("state", state))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.detail", containsString(why)));
    }

    @Test
    void whatElseTheDatabaseRefusesIsOurs() throws Exception {
        door.perform(get("/days/kept").queryParam("state", "42P01")).andExpect(status().is(500));
    }

    private static RequestBuilder written(String body) {
        return post("/days").contentType(MediaType.APPLICATION_JSON).content(body);
    }

    enum Mood {
        GLAD,
        VERY_SAD;

        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Reads its words by itself. */
    enum Weather {
        GLAD,
        VERY_SAD;

        @JsonCreator
        static Weather of(String wire) {
            return valueOf(wire.toUpperCase(Locale.ROOT));
        }
    }

    record Day(@Nullable Mood mood, @Nullable Weather weather) {}

    record Asked(@Nullable Instant from) {}

    @RestController
    static class Diary {

        @PostMapping("/days")
        void write(@RequestBody Day day) {}

        @GetMapping("/days")
        void read(Asked asked) {}

        @GetMapping("/days/kept")
        void keep(@RequestParam String state) {
            throw new UncategorizedSQLException(
                    "keeping", null, new SQLException("as it says", state));
        }
    }
}
