// SPDX-License-Identifier: Apache-2.0
#include "help.h"

namespace topologue::cli {

namespace {

constexpr std::string_view General = R"(Topologue, the visual architecture explorer.

Usage:
  topologue [FILE]                  open the window, with a document if named
  topologue export FILE -o OUT      draw a document as SVG, PNG, PDF or DOT, or
                                    a scenario as a film
  topologue validate FILE...        check documents
  topologue layout FILE [-o OUT]    place the components of a document
  topologue generate [-o OUT]       make a large random architecture
  topologue simulate FILE           run traffic and faults through a document
  topologue compare FILE FILE...    the same scenario in several documents
  topologue stress FILE QUESTION    how much traffic, who takes down whom, ...
  topologue actions                 everything that can be done in the window
  topologue lesson list|check       lessons and challenges, and whether the
                                    engine shows what they claim
  topologue lesson export ID        a lesson as a page of HTML, or its run as
                                    a film
  topologue learn PART             pictures of the history and the concepts
  topologue COMMAND --help          all options of a command
  topologue --version

FILE is a *.topo.json document, or an SVG that Topologue exported with its
source; "-" is standard input or output. The commands need no display.

Messages are in English, or in Korean where LC_ALL, LC_MESSAGES or LANG say so;
--lang en or --lang ko chooses.

Exit codes:
  0  done; there may have been warnings
  1  a document has errors
  2  the command was called wrongly
  3  something could not be read, drawn or written
  130  stopped with Ctrl-C
)";

constexpr std::string_view Export = R"(Usage: topologue export FILE -o OUT [options]

Draws a document. Nothing is written unless all of it succeeds.

  -o, --output OUT      the file to write; its ending is the format: .svg, .png,
                        .pdf, .dot. "-" is standard output (with --format).
  --format FORMAT       svg, png, pdf or dot, whatever the ending says
  --theme THEME         light (default), dark, or auto: as the viewer prefers
                        (only SVG)
  --lang LANG           en or ko: the texts of the picture, and messages
                        (default: the language of the environment)
  --layout STYLE        flow, top-down or organic: place everything anew but
                        what is pinned; manual: leave everything where it is.
                        Default: components that the document places stay, and
                        the others are placed
  --view VIEW           deployables, teams, stores or plain: which frames are
                        drawn (default: the document's). Teams and stores are
                        laid out by themselves unless --layout manual is given
  --scale N             size of the picture; 1 = as on screen (default), 2 =
                        twice the pixels. 0.1 to 10 for SVG, 0.01 to 32 for PNG
                        and PDF
  --transparent         no background
  --no-source           leave out the document that an SVG otherwise carries,
                        and by which it can be opened again
  -h, --help            this text

Films: the scenario is simulated and played over the drawing.

  --animate             an SVG that plays in a browser by itself, without
                        script; who prefers reduced motion sees one moment of it
  --scenario ID         the scenario to play; needed if there are several
  --no-scenario         only the load, no faults (120 s)
  --seed N              another number, other chance (default: 1)
  --from S, --to S      the part of the scenario to show, in simulated seconds
  --speed X             simulated seconds in a second of the film (default: such
                        that the film takes about half a minute)
  --frames DIR          every frame as a PNG in a new folder, too, or instead of
                        -o
  -o OUT.mp4            a video: .mp4, .webm or .gif. Needs the program ffmpeg
  --fps N               frames in a second, 1 to 60 (default: 25; GIF: 10)

Examples:
  topologue export shop.topo.json -o shop.svg --theme auto
  topologue export shop.topo.json -o film.svg --animate --scenario db-down
  topologue export shop.topo.json -o shop.png --scale 2 --lang ko
  topologue export shop.svg -o - --format dot | dot -Tx11

Exit codes: 0 written, 1 the document has errors, 2 wrong usage,
3 something could not be read, drawn or written.
)";

constexpr std::string_view Validate = R"(Usage: topologue validate FILE... [options]

Checks documents and names everything that is wrong with them: what, where, and
what to do about it. "-" is standard input.

  --json                print one JSON object to standard output instead:
                        {"files": [{"file", "valid", "diagnostics": [{"code",
                        "severity", "message", "remedy", "pointer", "line",
                        "column"}]}]}. Line and column are null where unknown.
  --lang LANG           en or ko (default: the language of the environment)
  -h, --help            this text

Example:
  topologue validate samples/*.topo.json

Exit codes: 0 all are valid (there may be warnings), 1 a document has errors,
2 wrong usage, 3 a file could not be read.
)";

constexpr std::string_view Layout = R"(Usage: topologue layout FILE [-o OUT] [options]

Places the components of a document and writes the document with their places.
Pinned components stay. Nothing is written unless all of it succeeds.

  -o, --output OUT      the file to write, which may be FILE (default: standard
                        output)
  --style STYLE         flow (left to right), top-down or organic (default: the
                        document's own, or flow)
  --lang LANG           en or ko: the texts that boxes are measured by, and
                        messages (default: the language of the environment)
  -h, --help            this text

Example:
  topologue layout shop.topo.json -o shop.topo.json --style top-down

Exit codes: 0 written, 1 the document has errors, 2 wrong usage,
3 something could not be read, placed or written.
)";

constexpr std::string_view Generate = R"(Usage: topologue generate [options]

Makes a random microservice architecture, shaped like published call graphs. The
same options give the same document on every machine.

  --components N        1 to 100000 (default: 1000)
  --dependencies N      at most N * (N - 1) / 2 for N components, and 200000
                        (default: 3000, or that bound where it is less)
  --seed N              another number, another architecture (default: 1)
  -o, --output OUT      the file to write (default: standard output)
  --lang LANG           en or ko: messages
  -h, --help            this text

Example:
  topologue generate --components 200 --dependencies 500 -o large.topo.json

Exit codes: 0 written, 2 wrong usage, 3 the output could not be written.
)";

constexpr std::string_view Simulate = R"(Usage: topologue simulate FILE [options]

Simulates the requests of all journeys one by one, with the faults of a
scenario, and prints what became of them. The same document, scenario, seed and
duration give the same figures, and documents share their chance.

  --scenario ID         the scenario to run; needed if there are several
  --no-scenario         only the load, no faults (120 s unless --duration says)
  --seed N              another number, other chance (default: 1)
  --replications N      1 to 10000 runs with different chance: every figure
                        becomes a mean with its 99 % confidence interval
  --duration S          simulated seconds (default: the scenario's)
  --arrivals FILE       the requests of this list instead of the journeys' own
                        load, one on each line: `12.5,login` is a request of
                        the journey login 12.5 s after the beginning. The first
                        line may name columns: time or time_ms, and journey;
                        others are left out. Journeys that do not occur keep
                        their load. JOURNEY=FILE: all lines are arrivals of
                        this one. May be given several times
  --policy DEPENDENCY=PRESET
                        for this run, what a library does to the calls of this
                        dependency unless it is told otherwise: resilience4j,
                        hystrix, polly, polly-hedging, envoy, grpc, or none.
                        Instead of its timeout, retry, breaker, bulkhead, rate
                        limit and hedging; the rest stays. May be given several
                        times
  --window FROM..TO     only what happened in these simulated seconds; either
                        end may be left out. Widened to whole intervals of the
                        recording (1 s; longer in runs past 4000 s)
  --json                one JSON object instead of a table
  --csv                 every interval of every element, for a spreadsheet
  --traces FORMAT       sampled requests as jaeger or otlp (JSON)
  --traces-per-second N how many of each journey (default: 1; at most 10000 in
                        all, spread over the run)
  --recording           all that was recorded, in a binary form
  -o, --output OUT      the file to write (default: standard output)
  --lang LANG           en or ko: tables and messages
  -h, --help            this text

Figures in JSON: "requests" began in the window; "success", "degraded" and
"failed" ended in it. "failedBy" names the causes that occurred: refused,
timeout, queueFull, breakerOpen, bulkheadFull, rateLimited, shed, error,
downstream, crash, left, limit. "utilisation" is the share of workers that are
busy, "coreUtilisation" of cores. null: no value, such as the mean time of no
answers. With --replications each figure is {"mean", "low", "high"}.

Examples:
  topologue simulate shop.topo.json --scenario payment-database-down
  topologue simulate shop.topo.json --no-scenario --arrivals login=log.csv
  topologue simulate shop.topo.json --no-scenario --window 20.. --json
  topologue simulate shop.topo.json --policy order-to-payment=resilience4j

Exit codes: 0 written, 1 the document has errors, 2 wrong usage,
3 something could not be read or written, 130 stopped with Ctrl-C.
)";

constexpr std::string_view Compare = R"(Usage: topologue compare FILE FILE... [options]

Runs the same scenario with the same seed in 2 to 8 documents and prints the
journeys as rows and the documents as columns: success, p99, lost value, the
time from the first fault to the first broken objective, and from the end of
the last fault until it is met again. An objective counts as broken if it is
missed for at least 3 seconds.

  --scenario ID         the scenario to run, which every document must have;
                        needed if there are several
  --no-scenario         only the load, no faults (120 s unless --duration says)
  --seed N              another number, other chance (default: 1)
  --duration S          simulated seconds (default: the scenario's)
  --replications N      2 to 10000 runs of each document with different chance,
                        the same for all: success, p99 and lost value become
                        means with 99 % confidence intervals, and of their
                        differences from the first document it is said whether
                        they are real or may be chance
  --arrivals FILE       the requests of this list instead of the journeys' own
                        load: see `topologue simulate --help`
  --window FROM..TO     success, p99 and lost value of these simulated seconds;
                        either end may be left out
  --json                one JSON object: of each document what `simulate --json`
                        gives, and "impact"; with --replications instead of
                        that the "differences" of all figures of journeys, each
                        {"mean", "low", "high", "isReal"}
  -o, --output OUT      the file to write (default: standard output)
  --lang LANG           en or ko: tables, pictures and messages
  -h, --help            this text

With an OUT that ends in .svg, .png or .pdf the comparison is drawn: documents
side by side with their states, journeys, a table, and how they differ in words.

  --at S                the simulated second that is shown (default: the middle
                        of the first fault)
  --replications N      what is said of differences gets 95 % intervals
  --theme THEME         light (default), dark, or auto: as the viewer prefers
                        (only SVG)
  --scale N             size of the picture, 1 as on screen (default)
  --transparent         no background
  --no-source           leave out the documents that an SVG otherwise carries;
                        with them `topologue compare OUT.svg` compares again

Examples:
  topologue compare monolith.topo.json microservices.topo.json \
      --scenario payment-database-down
  topologue compare monolith.topo.json microservices.topo.json \
      --scenario payment-database-down --at 50 -o comparison.svg

Exit codes: 0 written, 1 a document has errors, 2 wrong usage,
3 something could not be read or written, 130 stopped with Ctrl-C.
)";

constexpr std::string_view Stress = R"(Usage: topologue stress FILE QUESTION [options]

Answers a question by many runs of the simulation, one per core at a time. The
same document, options and seed give the same answer.

Questions:
  traffic               how much traffic until an objective breaks: the factor,
                        whose objective breaks first, and what runs out
  failures              each component (but clients), and each deployable with
                        several, fails once from 20 s to 50 s: who takes down
                        whom, the dearest first. "hit": less than half of the
                        requests are answered; "degraded": the objective breaks
                        or something is missing; single points of failure hit
                        every journey
  cold-cache            every dependency with a cache loses what is in it at
                        once: who feels it, and when it is over
  metastable            a spike of traffic for 20 s: does it recover within a
                        minute after it, and if not, what keeps it down

  --scenario ID         what happens besides (default: nothing, only the load)
  --seeds N             1 to 1000 runs with different chance of each experiment
                        (default: 3; failures 1, metastable 5)
  --seed N              the seed of the first of them (default: 1)
  --mode MODE           failures: silent (default; calls hang) or refuses
  --factor N            metastable: so many times the traffic (default: half
                        more than what theory says is bearable)
  --json                one JSON object instead of sentences and a table; its
                        shape is in model/analysis/README.md
  -o, --output OUT      the file to write (default: standard output)
  --lang LANG           en or ko: sentences, tables and messages
  -h, --help            this text

Examples:
  topologue stress shop.topo.json traffic
  topologue stress shop.topo.json failures --mode refuses --json

Exit codes: 0 answered, whatever the answer, 1 the document has errors, 2 wrong
usage, 3 something could not be read or written, 130 stopped with Ctrl-C.
)";

constexpr std::string_view ActionList = R"(Usage: topologue actions [options]

Lists what can be done in the window: the id of each action, its text, its
shortcuts unless the user has changed them, and when it can be done. Reads no
file and needs no display.

  --json                print a JSON array to standard output instead:
                        [{"id", "text": {"en", "ko"}, "shortcuts": [...],
                        "group", "enabledWhen": {"en", "ko"}}]. Ids stay the
                        same from version to version.
  --lang LANG           en or ko (default: the language of the environment)
  -h, --help            this text

Example:
  topologue actions --json | jq '.[] | select(.group == "edit")'

Exit codes: 0 printed, 2 wrong usage, 3 the output could not be written.
)";

constexpr std::string_view Lesson = R"(Usage: topologue lesson list [options]
       topologue lesson check [ID] [options]
       topologue lesson export ID -o OUT.html|OUT.svg [options]

Lists the lessons and challenges of the program, or runs what one lesson (or
each of them) claims, and says what came out; or writes a lesson as a page that
can be read, printed and sent without this program, or one of its runs as an
SVG that plays by itself. Needs no display.

  --seed N              another number, other chance (default: the lesson's)
  --json                print a JSON array to standard output instead: of list
                        [{"id", "kind", "title": {"en", "ko"}, "summary",
                        "minutes", "notes", "concepts", "timeline",
                        "technologies", "cases"}]; of check [{"id", "holds",
                        "expectations": [{"title", "expected", "measured",
                        "ratio", "holds"}]}]
  --lang LANG           en or ko (default: the language of the environment); of
                        a page also both: texts in two columns, and pictures in
                        the language of the environment
  -h, --help            this text

Only of export:

  -o, --output OUT      the file to write; its ending is the format: .html, .svg.
                        "-" is standard output (with --format)
  --format FORMAT       html or svg, whatever the ending says
  --variant ID          of an SVG: which of the lesson's architectures (default:
                        the one that the cure is for, or the first)
  --cured               of an SVG: with the cure
  --theme THEME         of an SVG: light (default), dark, or auto: as the viewer
                        prefers, as a page always is

Examples:
  topologue lesson check circuit-breaker --seed 7
  topologue lesson export circuit-breaker --lang both -o circuit-breaker.html

Exit codes: 0 done, and all that was checked holds, 1 something does not hold,
2 wrong usage, 3 the output could not be written, 130 stopped with Ctrl-C.
)";

constexpr std::string_view Learn = R"(Usage: topologue learn timeline -o OUT [options]
       topologue learn concepts -o OUT [options]
       topologue learn assess FILE [-o OUT] [options]
       topologue learn check [FOLDER]
       topologue learn place-concepts -o OUT

Draws what the Learn section of the window shows, assesses, and checks its texts.

  timeline              the history as a ribbon
  concepts              the map of the concepts
  assess                what the answers to "When MSA?" in a document come to:
                        the advice, how firm it is, its reasons, and what would
                        change it
  check                 says everything that is wrong with the knowledge: of this
                        program, or of the *.json files in a folder
  place-concepts        places the concepts of the map with Graphviz, and writes
                        resources/knowledge/concept-places.json anew

  -o, --output OUT      the file to write; its ending is the format: .svg, .png,
                        .pdf; of assess .md, .pdf. "-" is standard output (with
                        --format), where assess writes Markdown unless told
                        otherwise
  --format FORMAT       svg, png or pdf, of assess md or pdf, whatever the ending
                        says
  --theme THEME         light (default), dark, or auto: as the viewer prefers
                        (only SVG)
  --lang LANG           en or ko (default: the language of the environment)
  --width N             how wide the time is drawn, 800 to 12000 (default: 3600)
  --scale N             size of the picture; 1 = as on screen (default)
  -h, --help            this text

Examples:
  topologue learn timeline -o history.svg --lang ko
  topologue learn concepts -o concepts.pdf
  topologue learn assess shop.topo.json --lang ko -o when-msa.pdf

Exit codes: 0 written or nothing wrong, 1 something is wrong with the knowledge
or the document, 2 wrong usage, 3 something could not be read, drawn or written.
)";

} // namespace

std::string_view helpText(const QString &command)
{
    if (command == QLatin1String("export"))
        return Export;
    if (command == QLatin1String("validate"))
        return Validate;
    if (command == QLatin1String("layout"))
        return Layout;
    if (command == QLatin1String("generate"))
        return Generate;
    if (command == QLatin1String("simulate"))
        return Simulate;
    if (command == QLatin1String("compare"))
        return Compare;
    if (command == QLatin1String("stress"))
        return Stress;
    if (command == QLatin1String("actions"))
        return ActionList;
    if (command == QLatin1String("lesson"))
        return Lesson;
    if (command == QLatin1String("learn"))
        return Learn;
    return General;
}

} // namespace topologue::cli
