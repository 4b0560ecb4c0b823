package live.blytz.local.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import live.blytz.local.build.ApiDocument;
import live.blytz.local.suite.Suite;
import picocli.CommandLine.Command;

@Command(
        name = "openapi",
        description =
                "Writes the running suite's OpenAPI document where the console's types are made.")
final class OpenApi implements Callable<Integer> {

    @Override
    public Integer call() throws IOException, InterruptedException {
        var suite = Suite.here();
        var project = suite.home().project();
        var before = ApiDocument.in(project);
        var now = ApiDocument.behind(suite.addresses().gateway());
        now.writeTo(project);
        var changed = now.differencesTo(before);
        changed.forEach(System.out::println);
        System.out.printf("%d operations and schemas changed%n", changed.size());
        return 0;
    }
}
