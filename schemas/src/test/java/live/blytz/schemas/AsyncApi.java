package live.blytz.schemas;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.avro.Schema;

/** The topics as an AsyncAPI document; payloads are the released texts beside it. */
final class AsyncApi {

    private static final String HEAD =
            """
            # Generated from the Avro IDL in `schemas/src/main/avro` by `mvn -Prelease -pl schemas process-test-classes`; edit the IDL, not this file.
            asyncapi: 3.0.0
            info:
              title: Blytz events
              version: 1.0.0
              description: >-
                What the services of the marketplace tell each other, and any program that may listen. Records are in Confluent's format under the subject `<topic>-<record name>`;
                a topic holds several types, told apart by the header `ce_type`.
            defaultContentType: application/vnd.apache.avro+binary
            servers:
              backbone:
                host: '{broker}'
                protocol: kafka
                description: Logs in by SASL SCRAM-SHA-512 where accounts are asked for.
                variables:
                  broker:
                    default: 127.0.0.1:21092
                bindings:
                  kafka:
                    schemaRegistryUrl: http://127.0.0.1:21081/apis/ccompat/v7
                    schemaRegistryVendor: confluent
            """;

    private static final String TRAITS =
            """
              messageTraits:
                cloudEvent:
                  headers:
                    type: object
                    required: [ce_id, ce_type, ce_source, ce_time, ce_specversion]
                    properties:
                      ce_id: {type: string, format: uuid, description: 'UUIDv7, or v3 where the same thing told again must have the same id; a copy of an event has the same one'}
                      ce_type: {type: string, description: full name of the record}
                      ce_source: {type: string, description: the service that told it}
                      ce_time: {type: string, format: date-time}
                      ce_specversion: {type: string, const: '1.0'}
                      traceparent: {type: string, description: W3C trace context}
            """;

    private final StringBuilder text = new StringBuilder(HEAD);

    private AsyncApi() {}

    static String of(List<TopicFile> topics, Releases releases) throws IOException {
        var document = new AsyncApi();
        document.line("channels:");
        topics.forEach(document::channel);
        document.line("operations:");
        topics.forEach(document::operation);
        document.line("components:");
        document.line("  messages:");
        for (var topic : topics) {
            for (var event : topic.events()) {
                document.message(topic, event, releases.of(event.getFullName()).size());
            }
        }
        document.text.append(TRAITS);
        return document.text.toString();
    }

    private void channel(TopicFile topic) {
        line("  " + topic.topic() + ":");
        line("    address: " + topic.topic());
        line("    description: " + quoted(topic.about()));
        line("    messages:");
        for (var event : topic.events()) {
            line("      " + event.getName() + ":");
            line("        $ref: '#/components/messages/" + event.getName() + "'");
        }
    }

    private void operation(TopicFile topic) {
        line("  tell" + capital(topic.topic()) + ":");
        line("    action: send");
        line("    summary: " + quoted("Told by " + topic.owner() + " and by nobody else."));
        line("    channel:");
        line("      $ref: '#/channels/" + topic.topic() + "'");
    }

    private void message(TopicFile topic, Schema event, int version) {
        line("    " + event.getName() + ":");
        line("      name: " + event.getFullName());
        line("      summary: " + quoted(event.getDoc()));
        line("      traits:");
        line("        - $ref: '#/components/messageTraits/cloudEvent'");
        line("      payload:");
        line("        schemaFormat: application/vnd.apache.avro;version=1.9.0");
        line("        schema:");
        line(
                "          $ref: ../schemas/src/released/%s/%d.avsc"
                        .formatted(event.getFullName(), version));
        line("      bindings:");
        line("        kafka:");
        line("          key: {type: string, description: " + quoted(topic.key()) + "}");
        line("          schemaIdLocation: payload");
        line("          schemaIdPayloadEncoding: confluent");
        line("          schemaLookupStrategy: TopicRecordNameStrategy");
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String quoted(String words) {
        return "'" + words.replaceAll("\\s+", " ").strip().replace("'", "''") + "'";
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
