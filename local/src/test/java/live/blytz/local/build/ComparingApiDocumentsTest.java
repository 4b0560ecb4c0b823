package live.blytz.local.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ComparingApiDocumentsTest {

    private static final String BIDS =
            """
            {"paths": {"/bids": {"post": {"tags": ["auction"]}}},
             "components": {"schemas": {"Bid": {"type": "object"}}}}
            """;

    @Test
    void doesNotMindTheOrder() {
        var other =
                """
                {"components": {"schemas": {"Bid": {"type": "object"}}},
                 "paths": {"/bids": {"post": {"tags": ["auction"]}}}}
                """;

        assertThat(document(BIDS).differencesTo(document(other))).isEmpty();
        assertThat(document(BIDS).text()).isEqualTo(document(other).text());
    }

    @Test
    void namesWhatIsNewOrGoneOrDifferent() {
        var other =
                """
                {"paths": {"/bids": {"post": {"tags": ["auction"]}, "get": {}}},
                 "components": {"schemas": {"Bid": {"type": "string"}}}}
                """;

        assertThat(document(BIDS).differencesTo(document(other)))
                .containsExactlyInAnyOrder("get /bids", "Bid");
        assertThat(document(other).differencesTo(document(BIDS)))
                .containsExactlyInAnyOrder("get /bids", "Bid");
    }

    @Test
    void isWrittenForPeopleToo() {
        assertThat(document("{\"b\":[],\"a\":{\"c\":[1]}}").text())
                .isEqualTo(
                        """
                        {
                            "a": {
                                "c": [
                                    1
                                ]
                            },
                            "b": []
                        }
                        """);
    }

    private static ApiDocument document(String text) {
        return new ApiDocument(JsonMapper.shared().readTree(text));
    }
}
