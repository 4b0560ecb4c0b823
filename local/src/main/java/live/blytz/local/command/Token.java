package live.blytz.local.command;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.Callable;
import live.blytz.local.Trouble;
import live.blytz.local.suite.DemoUser;
import live.blytz.local.suite.Suite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

@Command(name = "token", description = "Logs a demo user in and prints the access token alone.")
final class Token implements Callable<Integer> {

    @Option(
            names = "--as",
            required = true,
            description = "buyer, seller, vendor, rider, moderator or admin")
    private DemoUser user = DemoUser.BUYER;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var gateway = Suite.here().addresses().gateway();
        System.out.println(login(gateway, user.email(), DemoUser.PASSWORD));
        return 0;
    }

    static String login(String gateway, String email, String password)
            throws IOException, InterruptedException {
        var json = JsonMapper.shared();
        var body = json.writeValueAsString(Map.of("email", email, "password", password));
        var request =
                HttpRequest.newBuilder(URI.create(gateway + "/api/v1/auth/login"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new Trouble(
                        "login as %s was answered with %d: %s"
                                .formatted(email, answer.statusCode(), answer.body()),
                        "./blytz status shows whether gateway, auth-service and Keycloak are ready");
            }
            return json.readTree(answer.body()).path("access_token").asString();
        } catch (ConnectException e) {
            throw new Trouble("nothing answers at " + gateway, "./blytz up starts the suite");
        }
    }
}
