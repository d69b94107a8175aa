// SPDX-License-Identifier: Apache-2.0
#include "kinds.h"

#include "utf8text.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace topologue::editing {

namespace {

using enum ComponentKind;

/// A word that says what something is. Latin ones count as a whole word, Hangul ones also at the end of a word
/// ("주문큐"), because Korean writes compounds together.
struct KindWord {
    std::string_view word; ///< In lower case.
    ComponentKind kind;
    std::string_view technology = {};
};

constexpr std::array KindWords{
    // Technologies first: "redis queue" is a queue, but its last word decides only among words of one sort.
    KindWord{"postgresql", Database, "PostgreSQL"},
    KindWord{"postgres", Database, "PostgreSQL"},
    KindWord{"mysql", Database, "MySQL"},
    KindWord{"mariadb", Database, "MariaDB"},
    KindWord{"oracle", Database, "Oracle Database"},
    KindWord{"mssql", Database, "Microsoft SQL Server"},
    KindWord{"sqlite", Database, "SQLite"},
    KindWord{"mongodb", Database, "MongoDB"},
    KindWord{"mongo", Database, "MongoDB"},
    KindWord{"dynamodb", Database, "Amazon DynamoDB"},
    KindWord{"cassandra", Database, "Apache Cassandra"},
    KindWord{"redis", Cache, "Redis"},
    KindWord{"valkey", Cache, "Valkey"},
    KindWord{"memcached", Cache, "Memcached"},
    KindWord{"kafka", Queue, "Apache Kafka"},
    KindWord{"rabbitmq", Queue, "RabbitMQ"},
    KindWord{"nats", Queue, "NATS"},
    KindWord{"pulsar", Queue, "Apache Pulsar"},
    KindWord{"sqs", Queue, "Amazon SQS"},
    KindWord{"elasticsearch", SearchIndex, "Elasticsearch"},
    KindWord{"elastic", SearchIndex, "Elasticsearch"},
    KindWord{"opensearch", SearchIndex, "OpenSearch"},
    KindWord{"solr", SearchIndex, "Apache Solr"},
    KindWord{"s3", ObjectStore, "Amazon S3"},
    KindWord{"minio", ObjectStore, "MinIO"},
    KindWord{"nginx", Gateway, "NGINX"},
    KindWord{"envoy", Gateway, "Envoy"},
    KindWord{"kong", Gateway, "Kong Gateway"},
    KindWord{"traefik", Gateway, "Traefik Proxy"},
    KindWord{"zuul", Gateway, "Netflix Zuul"},
    KindWord{"react", Client, "React"},
    KindWord{"ios", Client, "iOS"},
    KindWord{"android", Client, "Android"},
    KindWord{"카프카", Queue, "Apache Kafka"},
    KindWord{"레디스", Cache, "Redis"},

    KindWord{"db", Database},
    KindWord{"database", Database},
    KindWord{"rdb", Database},
    KindWord{"rdbms", Database},
    KindWord{"sql", Database},
    KindWord{"데이터베이스", Database},
    KindWord{"디비", Database},
    KindWord{"cache", Cache},
    KindWord{"캐시", Cache},
    KindWord{"queue", Queue},
    KindWord{"topic", Queue},
    KindWord{"broker", Queue},
    KindWord{"mq", Queue},
    KindWord{"events", Queue},
    KindWord{"큐", Queue},
    KindWord{"토픽", Queue},
    KindWord{"index", SearchIndex},
    KindWord{"색인", SearchIndex},
    KindWord{"인덱스", SearchIndex},
    KindWord{"bucket", ObjectStore},
    KindWord{"blob", ObjectStore},
    KindWord{"objectstore", ObjectStore},
    KindWord{"저장소", ObjectStore},
    KindWord{"버킷", ObjectStore},
    KindWord{"gateway", Gateway},
    KindWord{"proxy", Gateway},
    KindWord{"bff", Gateway},
    KindWord{"lb", Gateway},
    KindWord{"게이트웨이", Gateway},
    KindWord{"프록시", Gateway},
    KindWord{"web", Client},
    KindWord{"app", Client},
    KindWord{"mobile", Client},
    KindWord{"browser", Client},
    KindWord{"client", Client},
    KindWord{"웹", Client},
    KindWord{"앱", Client},
    KindWord{"모바일", Client},
    KindWord{"브라우저", Client},
    KindWord{"클라이언트", Client},
    KindWord{"batch", Job},
    KindWord{"job", Job},
    KindWord{"cron", Job},
    KindWord{"scheduler", Job},
    KindWord{"worker", Job},
    KindWord{"배치", Job},
    KindWord{"작업", Job},
    KindWord{"module", Module},
    KindWord{"모듈", Module},
    KindWord{"external", External},
    KindWord{"provider", External},
    KindWord{"partner", External},
    KindWord{"외부", External},
    KindWord{"service", Service},
    KindWord{"api", Service},
    KindWord{"server", Service},
    KindWord{"서비스", Service},
    KindWord{"서버", Service},
};

/// Longer than any name that says anything by its words; keeps the guess cheap for hostile ones.
constexpr std::size_t MostGuessedBytes = 400;

bool isAsciiWord(char32_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/// Words in lower case; a change from Latin to other letters and from small to capital letters ("ordersDb") starts
/// another word.
std::vector<std::string> wordsOf(std::string_view name)
{
    std::vector<std::string> words;
    bool wasSmall = false;
    bool wasAscii = false;
    bool open = false;
    for (std::size_t position = 0; position < name.size();) {
        const char32_t original = nextLetter(name, position);
        const char32_t c = foldedCase(original);
        const bool ascii = isAsciiWord(c);
        if (!ascii && c < 0x80) {
            open = false;
            continue;
        }
        const bool capital = original >= 'A' && original <= 'Z';
        if (!open || ascii != wasAscii || (capital && wasSmall))
            words.emplace_back();
        appendUtf8(words.back(), c);
        open = true;
        wasAscii = ascii;
        wasSmall = ascii && !capital;
    }
    return words;
}

bool says(const std::string &word, const KindWord &kindWord)
{
    if (static_cast<unsigned char>(kindWord.word.front()) < 0x80)
        return word == kindWord.word;
    return word.ends_with(kindWord.word);
}

const KindWord *findWord(const std::string &word)
{
    const auto *const it =
        std::find_if(KindWords.begin(), KindWords.end(), [&](const KindWord &each) { return says(word, each); });
    return it == KindWords.end() ? nullptr : it;
}

} // namespace

std::optional<ComponentKind> kindFromWord(std::string_view word)
{
    const auto bare = [](std::string_view text) {
        std::string result = foldedCase(text.substr(0, MostGuessedBytes));
        std::erase_if(result, [](char c) { return c == ' ' || c == '-' || c == '_'; });
        return result;
    };
    const std::string wanted = bare(word);
    for (std::size_t i = 0; i < KindNames.size(); ++i) {
        if (wanted == bare(KindNames[i].word) || wanted == bare(KindNames[i].english)
            || wanted == bare(KindNames[i].korean))
            return static_cast<ComponentKind>(i);
    }
    return std::nullopt;
}

Guess guessFromName(std::string_view name)
{
    Guess guess;
    bool plainWord = false;
    // The last plain word decides ("payment gateway db"); a technology only where there is none ("Redis").
    for (const std::string &word : wordsOf(name.substr(0, MostGuessedBytes))) {
        const KindWord *const found = findWord(word);
        if (!found)
            continue;
        const bool isTechnology = !found->technology.empty();
        if (isTechnology)
            guess.technology = found->technology;
        if (!isTechnology || !plainWord)
            guess.kind = found->kind;
        plainWord = plainWord || !isTechnology;
    }
    return guess;
}

} // namespace topologue::editing
