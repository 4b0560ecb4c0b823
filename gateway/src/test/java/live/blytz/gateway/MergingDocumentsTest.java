package live.blytz.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MergingDocumentsTest {

    private final JsonMapper json = new JsonMapper();

    @Test
    void groupsOperationsByService() {
        var merged = new MergedDocument(json).with("order", part("/a", "View", "object"));

        var operation = merged.document().at("/paths/~1a/get");
        assertThat(operation.at("/tags/0").asString()).isEqualTo("order");
        assertThat(operation.get("operationId").asString()).isEqualTo("order_get");
    }

    @Test
    void givesALaterSchemaOfTheSameNameItsOwnName() {
        var merged =
                new MergedDocument(json)
                        .with("order", part("/a", "View", "object"))
                        .with("payment", part("/b", "View", "string"))
                        .document();

        assertThat(reference(merged, "~1a")).isEqualTo("#/components/schemas/View");
        assertThat(reference(merged, "~1b")).isEqualTo("#/components/schemas/payment_View");
        assertThat(merged.at("/components/schemas/View/type").asString()).isEqualTo("object");
        assertThat(merged.at("/components/schemas/payment_View/type").asString())
                .isEqualTo("string");
    }

    @Test
    void sharesASchemaThatIsTheSame() {
        var merged =
                new MergedDocument(json)
                        .with("order", part("/a", "Money", "object"))
                        .with("payment", part("/b", "Money", "object"))
                        .document();

        assertThat(reference(merged, "~1b")).isEqualTo("#/components/schemas/Money");
    }

    @Test
    void saysTheSameHoweverOftenItIsMade() {
        var part = part("/a", "View", "object");

        var first = new MergedDocument(json).with("order", part).document();
        var second = new MergedDocument(json).with("order", part).document();

        assertThat(second).isEqualTo(first);
        assertThat(second.at("/paths/~1a/get/operationId").asString()).isEqualTo("order_get");
    }

    private static String reference(JsonNode merged, String path) {
        return merged.at("/paths/" + path + "/get/responses/200/schema/$ref").asString();
    }

    private JsonNode part(String path, String schema, String type) {
        return json.readTree(
                """
                {"paths": {"%s": {"get": {"operationId": "get", "responses": {"200": {"schema":
                  {"$ref": "#/components/schemas/%s"}}}}}},
                 "components": {"schemas": {"%s": {"type": "%s"}}}}
                """
                        .formatted(path, schema, schema, type));
    }
}
