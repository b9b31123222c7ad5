#!/usr/bin/env bash
# Grants each service on a cluster of your own what it needs, and nothing more. Needs kafka-acls.sh of Kafka's tools.
#   deploy/acls.sh HOST:PORT [ADMIN.properties]   grants; safe to repeat
#   deploy/acls.sh --print                        only prints the arguments, one grant a line
# Users: watchfloor-ingest, -streams, -alerts, -console for the services, watchfloor-operator for the command line.
# WATCHFLOOR_USERS changes their prefix.
set -euo pipefail

prefix="${WATCHFLOOR_USERS:-watchfloor}"
bootstrap="${1:?host:port of the brokers, or --print}" config="${2:-}"

grant() { # user operations resource...
  local user=$1 operations=() operation
  for operation in ${2//,/ }; do operations+=(--operation "$operation"); done
  shift 2
  local arguments=(--add --allow-principal "User:$prefix-$user" "${operations[@]}" "$@")
  if [ "$bootstrap" = --print ]; then
    printf '%s\n' "${arguments[*]}"
  else
    "${KAFKA_ACLS:-kafka-acls.sh}" --bootstrap-server "$bootstrap" ${config:+--command-config "$config"} "${arguments[@]}"
  fi
}

on() { # user operations name...
  local who=$1 rights=$2 name
  shift 2
  for name in "$@"; do grant "$who" "$rights" --topic "watchfloor.$name"; done
}

# A Kafka Streams application: its group, its transactions, and the internal topics that bear its name.
application() {
  local id="watchfloor-$1"
  grant "$1" Read,Describe --group "$id"
  grant "$1" Write,Describe --transactional-id "$id" --resource-pattern-type prefixed
  grant "$1" All --topic "$id-" --resource-pattern-type prefixed
}

application ingest
on ingest Create,Describe,Read,Write feeds
on ingest Create,Describe decision-book
on ingest Create,Write,Describe feed-health headlines dead-letters clock

application streams
on streams Create,Describe,Read,Write decision-book journal
on streams Create,Describe feeds
on streams Read,Describe headlines actions
on streams Create,Write,Describe tagged-headlines incidents incident-reports incident-events dead-letters actions clock

application alerts
on alerts Read,Describe incident-events
on alerts Create,Read,Write,Describe silences notifications deliveries
on alerts Create,Write,Describe dead-letters
# It also watches the watch: are feeds read, is the journal behind, do clocks agree.
on alerts Create,Read,Write,Describe clock
on alerts Create,Read,Describe feed-health
on alerts Read,Describe headlines journal

# The desk reads everything, sees how far streams is, and writes what people do.
grant console Read,Describe --topic watchfloor. --resource-pattern-type prefixed
on console Create,Write feeds decision-book actions silences handovers seen words grants deliveries dead-letters clock
# A book that is published from the desk, one publisher at a time.
grant console Write,Describe --transactional-id watchfloor.decision-book-publisher
# What is redriven goes to the topic that it came from.
on console Write headlines
grant console Describe --group watchfloor-streams

# The command line: doctor, backup, restore.
grant operator Read,Write,Create,Describe,DescribeConfigs --topic watchfloor. --resource-pattern-type prefixed
grant operator Describe,Read --topic __consumer_offsets
# Replicas and settings of what Kafka and Kafka Streams keep for us.
grant operator Describe,DescribeConfigs --topic __transaction_state
# A fold reads the changelogs too, to know since when a store is what it is.
grant operator Read,Describe,DescribeConfigs --topic watchfloor- --resource-pattern-type prefixed
grant operator Describe,DescribeConfigs --cluster
grant operator Describe --group watchfloor- --resource-pattern-type prefixed
grant operator Write,Describe --transactional-id watchfloor.decision-book-publisher
grant operator Describe --transactional-id watchfloor- --resource-pattern-type prefixed
