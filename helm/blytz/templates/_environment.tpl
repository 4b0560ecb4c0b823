{{/* The environment of one service: the same names as in compose and ./blytz. */}}
{{- define "blytz.environment" -}}
{{- $values := .root.Values -}}
{{- $engines := $values.engines -}}
{{- $own := index $values.services .name -}}
{{- $secret := .secret -}}
{{- $url := include "blytz.given" (dict "path" "public.url" "what" "where people and apps come in" "value" $values.public.url) -}}
{{- $realm := printf "%s/realms/blytz" (include "blytz.keycloak" .root) -}}
{{- $plain := dict
    "SERVER_ADDRESS" "0.0.0.0"
    "SERVER_PORT" .facts.port
    "JWT_ISSUER_URI" $realm
    "JWT_JWK_SET_URI" (printf "%s/protocol/openid-connect/certs" $realm)
    "BLYTZ_LOG_FORMAT" "json"
    "BLYTZ_TRACES_SAMPLE" $values.traces.share
    "ZIPKIN_URL" $values.traces.url -}}
{{- $passwords := dict -}}
{{- $composed := dict -}}
{{- if .facts.events -}}
{{- $_ := merge $plain (dict
    "KAFKA_BOOTSTRAP_SERVERS" (include "blytz.kafka" .root)
    "KAFKA_SECURITY_PROTOCOL" (ternary "SASL_PLAINTEXT" $engines.kafka.securityProtocol $engines.kafka.bundled)
    "KAFKA_SASL_MECHANISM" $engines.kafka.saslMechanism
    "KAFKA_USERNAME" .name
    "SCHEMA_REGISTRY_URL" (include "blytz.registry" .root)
    "BLYTZ_EVENTS_REPLICATION_FACTOR" (ternary 1 $engines.kafka.replicationFactor $engines.kafka.bundled)) -}}
{{- $_ := set $passwords "KAFKA_PASSWORD" true -}}
{{- end -}}
{{- with .facts.postgres -}}
{{- $host := include "blytz.host" (dict "bundled" $engines.postgres.bundled "own" (printf "postgres-%s" .) "name" $.name "value" $own.database.host) -}}
{{- $_ := merge $plain (dict "DATABASE_URL" (printf "jdbc:postgresql://%s:%v/%s" $host $own.database.port .) "DATABASE_USER" .) -}}
{{- $_ := set $passwords "DATABASE_PASSWORD" true -}}
{{- end -}}
{{- with .facts.mongo -}}
{{- $host := include "blytz.host" (dict "bundled" $engines.mongo.bundled "own" (printf "mongo-%s" .) "name" $.name "value" $own.database.host) -}}
{{- $options := ternary "" (printf "&%s" $engines.mongo.options) (or $engines.mongo.bundled (not $engines.mongo.options)) -}}
{{- $_ := set $composed "MONGODB_URI" (printf "mongodb://%s:$(DATABASE_PASSWORD)@%s:%v/%s?authSource=%s%s" . $host $own.database.port . . $options) -}}
{{- $_ := set $passwords "DATABASE_PASSWORD" true -}}
{{- end -}}
{{- if .facts.redis -}}
{{- $scheme := ternary "redis" $engines.redis.scheme $engines.redis.bundled -}}
{{- $_ := set $composed "REDIS_URL" (printf "%s://%s:$(REDIS_PASSWORD)@%s" $scheme .name (include "blytz.redis" .root)) -}}
{{- $_ := set $passwords "REDIS_PASSWORD" true -}}
{{- end -}}
{{- if eq .name "gateway" -}}
{{- $root := .root -}}
{{- range $name, $facts := include "blytz.facts" . | fromYaml -}}
{{- if ne $name "gateway" -}}
{{- $_ := set $plain (printf "%s_URL" ($name | upper | replace "-" "_")) (printf "http://%s:%v" $name $facts.port) -}}
{{- end -}}
{{- end -}}
{{- $_ := merge $plain (dict "CHAT_SOCKET_URL" "ws://chat-service:21116" "GATEWAY_ALLOWED_ORIGINS" $values.public.origins "GATEWAY_TRUSTED_PROXIES" $values.public.trustedProxies "GATEWAY_MEDIA_ORIGINS" (list $engines.storage.publicEndpoint $values.livekit.url $values.livekit.playbackUrl | compact | join " ")) -}}
{{- else if eq .name "auth-service" -}}
{{- $_ := merge $plain (dict "KEYCLOAK_URL" (include "blytz.keycloak" .root) "KEYCLOAK_REALM" "blytz" "KEYCLOAK_CLIENT_ID" "blytz-auth-service" "BLYTZ_DEMO_USERS" "false") -}}
{{- $_ := set $passwords "KEYCLOAK_CLIENT_SECRET" true -}}
{{- else if eq .name "catalog-service" -}}
{{- $storage := $engines.storage -}}
{{- $endpoint := ternary "http://storage:7070" $storage.endpoint $storage.bundled -}}
{{- $_ := merge $plain (dict
    "S3_ENDPOINT" (include "blytz.given" (dict "path" "engines.storage.endpoint" "what" "where catalog-service reaches the object storage" "value" $endpoint))
    "S3_PUBLIC_ENDPOINT" (include "blytz.given" (dict "path" "engines.storage.publicEndpoint" "what" "where browsers reach the object storage" "value" $storage.publicEndpoint))
    "S3_REGION" $storage.region "S3_BUCKET" $storage.bucket "IMAGES_CDN_URL" "") -}}
{{- $_ := merge $passwords (dict "S3_ACCESS_KEY" true "S3_SECRET_KEY" true) -}}
{{- else if eq .name "auction-service" -}}
{{- $_ := merge $plain (dict "PUBLIC_WS_URL" (include "blytz.sockets" .root) "PLAYBACK_URL" $values.livekit.playbackUrl "LIVEKIT_URL" $values.livekit.url "LIVEKIT_API_URL" $values.livekit.apiUrl "RECORDING_KEPT" $values.livekit.recordingKept "LIVEKIT_API_KEY" $values.livekit.apiKey "BIDDER_NEEDS_VERIFIED_EMAIL" "false") -}}
{{- $_ := set $passwords "LIVEKIT_API_SECRET" true -}}
{{- else if eq .name "payment-service" -}}
{{- $_ := merge $plain (dict "STRIPE_API_BASE" $values.stripe.url "PUBLIC_URL" $url) -}}
{{- $_ := merge $passwords (dict "STRIPE_API_KEY" true "STRIPE_WEBHOOK_SECRET" true) -}}
{{- else if eq .name "chat-service" -}}
{{- $_ := merge $plain (dict "CHAT_WS_PORT" .facts.sockets "CHAT_ALLOWED_ORIGINS" $url "CHAT_DRAIN" "15s") -}}
{{- end -}}
{{- if eq .name "notification-service" -}}
{{- $_ := merge $plain (dict "FCM_URL" $values.fcm.url "FCM_CREDENTIALS" (ternary "/etc/blytz/fcm/service-account.json" "" (ne $values.fcm.secret ""))) -}}
{{- end -}}
{{- if has .name (list "auth-service" "notification-service") -}}
{{- $mail := $values.mail -}}
{{- $_ := merge $plain (dict
    "SMTP_HOST" (include "blytz.given" (dict "path" "mail.host" "what" "the server that takes our mail" "value" $mail.host))
    "SMTP_PORT" $mail.port "SMTP_USER" $mail.user "SMTP_AUTH" $mail.auth "SMTP_STARTTLS" $mail.startTls "MAIL_FROM" $mail.from "PUBLIC_URL" $url) -}}
{{- $_ := set $passwords "SMTP_PASSWORD" true -}}
{{- end -}}
{{- range $variable := keys $passwords | sortAlpha }}
{{ include "blytz.fromSecret" (dict "variable" $variable "secret" $secret) }}
{{- end }}
{{- range $variable, $value := $composed }}
- {name: {{ $variable }}, value: {{ $value | quote }}}
{{- end }}
{{- range $variable, $value := merge (dict) $own.env $plain }}
- {name: {{ $variable }}, value: {{ $value | toString | quote }}}
{{- end }}
{{- end }}

{{/* The keys that a service's Secret must hold. */}}
{{- define "blytz.keys" -}}
{{- $keys := list -}}
{{- if .facts.events }}{{ $keys = append $keys "KAFKA_PASSWORD" }}{{ end -}}
{{- if or .facts.postgres .facts.mongo }}{{ $keys = append $keys "DATABASE_PASSWORD" }}{{ end -}}
{{- if .facts.redis }}{{ $keys = append $keys "REDIS_PASSWORD" }}{{ end -}}
{{- $more := dict "auth-service" (list "KEYCLOAK_CLIENT_SECRET" "SMTP_PASSWORD") "catalog-service" (list "S3_ACCESS_KEY" "S3_SECRET_KEY") "auction-service" (list "LIVEKIT_API_SECRET") "payment-service" (list "STRIPE_API_KEY" "STRIPE_WEBHOOK_SECRET") "notification-service" (list "SMTP_PASSWORD") -}}
{{- join ", " (concat $keys (index $more .name | default list)) -}}
{{- end }}
