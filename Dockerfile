# syntax=docker/dockerfile:1
# One recipe for all ten services: docker build --build-arg SERVICE=auction-service -t blytz/auction-service .
# The jars are built once for all of them; an image's layers change as seldom as what is in them.

FROM node:22.20.0-bookworm-slim AS console
WORKDIR /console
COPY gateway/src/main/web/package.json gateway/src/main/web/package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --no-audit --no-fund
COPY gateway/src/main/web .
RUN npm run build

FROM maven:3.9.11-eclipse-temurin-25 AS jars
WORKDIR /blytz
COPY . .
COPY --from=console /console/dist gateway/src/main/web/dist
RUN --mount=type=cache,target=/root/.m2 \
    MAVEN_OPTS=--sun-misc-unsafe-memory-access=allow \
    mvn -B -q -ntp -DskipTests -Dcheck.skip -pl '!local/journey' package

FROM eclipse-temurin:25.0.3_9-jre-noble AS layers
ARG SERVICE
COPY --from=jars /blytz/${SERVICE}/target/${SERVICE}.jar application.jar
RUN java -Djarmode=tools -jar application.jar extract --layers --destination /layers

# A stand-in for Stripe, for docker-compose.dev.yml only: --target stripe-sandbox
FROM eclipse-temurin:25.0.3_9-jre-noble AS stripe-sandbox
WORKDIR /app
COPY --from=jars /blytz/local/target/lib/ lib/
COPY --from=jars /blytz/local/target/classes/ classes/
RUN install -d -o 10001 -g 10001 /data
USER 10001:10001
ENTRYPOINT ["java", "-Xmx96m", "-cp", "classes:lib/*", "live.blytz.local.stripe.StripeSandbox"]

FROM eclipse-temurin:25.0.3_9-jre-noble
WORKDIR /app
COPY --chmod=555 ops/container/ready /app/ready
COPY --from=layers /layers/dependencies/ ./
COPY --from=layers /layers/spring-boot-loader/ ./
COPY --from=layers /layers/snapshot-dependencies/ ./
COPY --from=layers /layers/application/ ./
USER 10001:10001
# more flags: JDK_JAVA_OPTIONS
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=50", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-Dspring.aot.enabled=true", "-jar", "application.jar"]
HEALTHCHECK --interval=5s --timeout=4s --start-period=120s --retries=6 CMD ["/app/ready"]
