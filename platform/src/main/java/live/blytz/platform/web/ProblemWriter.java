package live.blytz.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import live.blytz.platform.problem.Problem;
import live.blytz.platform.problem.Problems;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem where no controller is: in filters and at the edge of the container. */
public class ProblemWriter {

    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    public void write(HttpServletResponse response, Problem problem) throws IOException {
        var answer = Problems.response(problem);
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        answer.getHeaders()
                .forEach(
                        (name, values) -> {
                            if (!name.equalsIgnoreCase("Content-Type")) {
                                values.forEach(value -> response.setHeader(name, value));
                            }
                        });
        response.getOutputStream().write(json.writeValueAsBytes(answer.getBody()));
    }
}
