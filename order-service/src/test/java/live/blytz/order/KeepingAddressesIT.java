package live.blytz.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepingAddressesIT extends OrderServiceDoor {

    static final String MAKATI = address("Ayala Avenue 7", "Makati", false);
    private static final String BOOK = "/api/v1/addresses";

    @Test
    void beginsWithADefault() {
        var first = buyer().post(BOOK, MAKATI);
        var second = buyer().post(BOOK, address("Roxas Boulevard 2", "Pasay", false));

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.raw().getHeader("Location")).isEqualTo(BOOK + "/" + first.text("id"));
        assertThat(first.text("is_default")).isEqualTo("true");
        assertThat(second.text("is_default")).isEqualTo("false");
        assertThat(buyer().get(BOOK + "/" + first.text("id")).text("location.lat"))
                .isEqualTo("14.5547");
    }

    @Test
    void keepsOneDefault() {
        buyer().post(BOOK, MAKATI);
        var pasay = buyer().post(BOOK, address("Roxas Boulevard 2", "Pasay", true)).text("id");
        assertThat(cities()).containsExactly("Pasay", "Makati");

        buyer().delete(BOOK + "/" + pasay);

        var left = buyer().get(BOOK).json().get("items");
        assertThat(left).hasSize(1);
        assertThat(left.get(0).get("is_default").asBoolean()).isTrue();
    }

    @Test
    void editsOnlyTheVersionThatWasRead() {
        var made = buyer().post(BOOK, MAKATI);
        var path = BOOK + "/" + made.text("id");
        var moved = address("Buendia 9", "Makati", false);

        assertThat(buyer().put(path, moved).status()).isEqualTo(428);
        var edited = buyer().put(path, moved, "If-Match", made.etag());
        assertThat(edited.text("line1")).isEqualTo("Buendia 9");
        assertThat(edited.text("is_default")).isEqualTo("true");
        assertThat(buyer().put(path, MAKATI, "If-Match", made.etag()).status()).isEqualTo(412);
    }

    @Test
    void makesAnotherTheDefaultByAnEdit() {
        buyer().post(BOOK, MAKATI);
        var pasay = buyer().post(BOOK, address("Roxas Boulevard 2", "Pasay", false));

        buyer().put(
                        BOOK + "/" + pasay.text("id"),
                        address("Roxas Boulevard 2", "Pasay", true),
                        "If-Match",
                        pasay.etag());

        assertThat(cities()).containsExactly("Pasay", "Makati");
    }

    @Test
    void isNobodyElsesBusiness() {
        var path = BOOK + "/" + buyer().post(BOOK, MAKATI).text("id");

        assertThat(seller().get(path).status()).isEqualTo(404);
        assertThat(seller().put(path, MAKATI, "If-Match", "*").status()).isEqualTo(404);
        assertThat(seller().delete(path).status()).isEqualTo(404);
        assertThat(buyer().get(path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"Ayala Avenue 7, city", "PH, country", "14.5547, location.lat", "Ana Cruz, name"})
    void namesTheFieldThatIsWrong(String right, String field) {
        var wrong =
                switch (field) {
                    case "city" -> MAKATI.replace("\"Makati\"", "\"\"");
                    case "country" -> MAKATI.replace("\"PH\"", "\"Philippines\"");
                    case "location.lat" -> MAKATI.replace(right, "91.5");
                    default -> MAKATI.replace(right, "x".repeat(101));
                };

        var answer = buyer().post(BOOK, wrong);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("errors.0.field")).isEqualTo(field);
    }

    private List<String> cities() {
        return buyer().get(BOOK)
                .json()
                .get("items")
                .valueStream()
                .map(each -> each.get("city").asString())
                .toList();
    }

    private static String address(String line, String city, boolean isDefault) {
        return """
        {"label":"home","name":"Ana Cruz","phone":"+63 917 555 0101","line1":"%s","city":"%s",
         "postal_code":"1226","country":"PH","location":{"lat":14.5547,"lng":121.0244},
         "is_default":%s}
        """
                .formatted(line, city, isDefault);
    }
}
