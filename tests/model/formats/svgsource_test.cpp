// SPDX-License-Identifier: Apache-2.0
#include "formats/base64.h"
#include "formats/svgsource.h"

#include <QTest>

using namespace topologue;
using formats::readSvgSource;

namespace {

std::string svgWith(const std::string &metadata)
{
    return "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"><metadata>" + metadata
           + "</metadata><text>&lt;x&gt;</text></svg>\n";
}

std::string codeOf(const Result<std::string> &result)
{
    return result ? "fine" : std::string(result.error().front().code());
}

std::string replaced(std::string text, std::string_view what, std::string_view with)
{
    const auto at = text.find(what);
    return at == std::string::npos ? std::string("not found") : text.replace(at, what.size(), with);
}

/// A source whose length is not what unpacks from it: 50 MB of one letter, said to be 10 bytes.
std::string bomb()
{
    const std::string element = formats::svgSourceElement(std::string(50'000'000, 'a'));
    return replaced(element, "length=\"50000000\"", "length=\"10\"");
}

const std::string Document = "{\"name\": \"가게 <&> ]]> \\\" 😀\"}\n";

} // namespace

class SvgSourceTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsPutIntoAnSvgComesOutAgain_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("one byte") << QByteArray("x");
        QTest::newRow("two bytes") << QByteArray("xy");
        QTest::newRow("text") << QByteArray::fromStdString(Document);
        QTest::newRow("zero bytes") << QByteArray(1000, '\0');
        QTest::newRow("five megabytes") << QByteArray(5'000'000, 'q');
        QByteArray noise;
        for (unsigned i = 0; i < 200'000; ++i)
            noise += static_cast<char>((i * 2654435761U) >> 13U);
        QTest::newRow("noise") << noise;
    }
    void whatIsPutIntoAnSvgComesOutAgain()
    {
        QFETCH(const QByteArray, document);
        const auto read = readSvgSource(svgWith(formats::svgSourceElement(document.toStdString())));
        QCOMPARE(codeOf(read), std::string("fine"));
        QVERIFY(*read == document.toStdString());
    }

    void theElementIsPlainAsciiWithoutAnythingThatEndsIt()
    {
        const std::string element = formats::svgSourceElement(Document);
        for (const char c : element)
            QVERIFY((c >= 0x20 && c < 0x7F) || c == '\n');
        QCOMPARE(std::count(element.begin(), element.end(), '<'), std::ptrdiff_t(2));
        QVERIFY(element.find("]]>") == std::string::npos);
        QCOMPARE(formats::svgSourceElement(Document), element);
    }

    void readsASourceThatAnEditorHasReformatted()
    {
        std::string element = formats::svgSourceElement(Document);
        element = replaced(element, "<topologue:source", "<t:source");
        element = replaced(element, "</topologue:source", "\r\n\t  </t:source");
        element = replaced(element, "xmlns:topologue", "xmlns:t");
        QCOMPARE(codeOf(readSvgSource(svgWith(element))), std::string("fine"));
        // The namespace may be declared further up, also as the default one.
        element = replaced(element, "<t:source xmlns:t=\"urn:topologue:source:1\"", "<source");
        element = replaced(element, "</t:source", "</source");
        element = "<g xmlns=\"urn:topologue:source:1\">" + element + "</g>";
        QCOMPARE(codeOf(readSvgSource(svgWith(element))), std::string("fine"));
    }

    void refusesWhatHoldsNoSource()
    {
        QCOMPARE(codeOf(readSvgSource("")), std::string("svg.not-xml"));
        QCOMPARE(codeOf(readSvgSource("hello")), std::string("svg.not-xml"));
        QCOMPARE(codeOf(readSvgSource("<svg><a></svg>")), std::string("svg.not-xml"));
        QCOMPARE(codeOf(readSvgSource("<svg/>")), std::string("svg.no-source"));
        QCOMPARE(codeOf(readSvgSource(svgWith("<source encoding=\"zlib+base64\">x</source>"))),
                 std::string("svg.no-source"));
        QCOMPARE(codeOf(readSvgSource(svgWith("<t:source xmlns:t=\"urn:other\">x</t:source>"))),
                 std::string("svg.no-source"));
        const std::string commented = "<!-- " + formats::svgSourceElement(Document) + " -->";
        QCOMPARE(codeOf(readSvgSource(svgWith(commented))), std::string("svg.no-source"));
    }

    void saysWhereTheXmlBreaks()
    {
        const auto read = readSvgSource("<svg>\n  <a></b>\n</svg>");
        QCOMPARE(codeOf(read), std::string("svg.not-xml"));
        QCOMPARE(read.error().front().place.line, 2U);
    }

    void refusesTwoSources()
    {
        const std::string element = formats::svgSourceElement(Document);
        QCOMPARE(codeOf(readSvgSource(svgWith(element + element))), std::string("svg.several-sources"));
    }
    void aComparisonHoldsSeveralInItsOrder()
    {
        using namespace formats;
        const std::string svg = svgWith(svgSourceElement("one") + svgSourceElement("two"));
        const auto sources = readSvgSources(svg);
        QVERIFY(sources.has_value());
        QCOMPARE(*sources, (std::vector<std::string>{"one", "two"}));
        QCOMPARE(codeOf(readSvgSource(svg)), std::string("svg.several-sources"));
        std::string many;
        for (std::size_t i = 0; i <= MostSvgSources; ++i)
            many += svgSourceElement("x");
        QVERIFY(!readSvgSources(svgWith(many)));
        std::string tampered = svg;
        tampered.replace(tampered.rfind("crc32=\"") + 7, 1,
                         tampered[tampered.rfind("crc32=\"") + 7] == '0' ? "1" : "0");
        QVERIFY(!readSvgSources(tampered)); // None rather than some.
        QVERIFY(!readSvgSources(svg, 5));   // All of them together are bounded.
    }

    void refusesASourceThatWasChanged_data()
    {
        QTest::addColumn<QByteArray>("what");
        QTest::addColumn<QByteArray>("with");
        QTest::addColumn<QByteArray>("code");
        const auto length = QByteArray::number(static_cast<qulonglong>(Document.size()));
        QTest::newRow("longer") << QByteArray("length=\"") + length << QByteArray("length=\"") + length + "0"
                                << QByteArray("svg.damaged");
        QTest::newRow("no length") << QByteArray("length=\"") + length + "\"" << QByteArray()
                                   << QByteArray("svg.damaged");
        QTest::newRow("negative") << QByteArray("length=\"") << QByteArray("length=\"-") << QByteArray("svg.damaged");
        QTest::newRow("absurd") << QByteArray("length=\"") << QByteArray("length=\"999999999999")
                                << QByteArray("svg.too-large");
        QTest::newRow("checksum") << QByteArray("crc32=\"") << QByteArray("crc32=\"0") << QByteArray("svg.damaged");
        QTest::newRow("encoding") << QByteArray("zlib+base64") << QByteArray("lzma") << QByteArray("svg.encoding");
        QTest::newRow("padding") << QByteArray("\n</") << QByteArray("=\n</") << QByteArray("svg.damaged");
        QTest::newRow("strange character") << QByteArray("\n</") << QByteArray("*\n</") << QByteArray("svg.damaged");
        QTest::newRow("more") << QByteArray("\n</") << QByteArray("AAAA\n</") << QByteArray("svg.damaged");
        QTest::newRow("a comment inside") << QByteArray("\n</") << QByteArray("<!-- -->AAAA\n</") << QByteArray("fine");
    }
    void refusesASourceThatWasChanged()
    {
        QFETCH(const QByteArray, what);
        QFETCH(const QByteArray, with);
        QFETCH(const QByteArray, code);
        const std::string element = formats::svgSourceElement(Document);
        const std::string changed = replaced(element, what.toStdString(), with.toStdString());
        QVERIFY(changed != "not found");
        QCOMPARE(codeOf(readSvgSource(svgWith(changed))), code.toStdString());
    }

    void refusesAnySingleChangedCharacter()
    {
        const std::string element = formats::svgSourceElement(Document);
        const std::size_t begin = element.find('>') + 2;
        const std::size_t end = element.find("\n</");
        int refused = 0;
        for (std::size_t i = begin; i < end; ++i) {
            std::string changed = element;
            changed[i] = changed[i] == 'A' ? 'B' : 'A';
            const auto read = readSvgSource(svgWith(changed));
            // The last digit before the padding has bits that mean nothing.
            QVERIFY2(!read || *read == Document, std::to_string(i).c_str());
            refused += read ? 0 : 1;
        }
        QVERIFY(refused + 2 >= static_cast<int>(end - begin));
    }

    void stopsUnpackingWhenMoreComesThanWasSaid()
    {
        QCOMPARE(codeOf(readSvgSource(svgWith(bomb()))), std::string("svg.damaged"));
    }

    void refusesBytesBehindThePackedDocument()
    {
        const std::string element = formats::svgSourceElement(Document);
        const std::size_t begin = element.find('>') + 2;
        const std::size_t end = element.find("\n</");
        const auto packed = formats::fromBase64(element.substr(begin, end - begin));
        QVERIFY(packed);
        const auto withPacked = [&](const std::string &bytes) {
            return svgWith(element.substr(0, begin) + formats::toBase64(bytes, 100) + element.substr(end));
        };
        QCOMPARE(codeOf(readSvgSource(withPacked(*packed))), std::string("fine"));
        QCOMPARE(codeOf(readSvgSource(withPacked(*packed + 'x'))), std::string("svg.damaged"));
        QCOMPARE(codeOf(readSvgSource(withPacked(packed->substr(0, packed->size() - 1)))), std::string("svg.damaged"));
    }

    void refusesAnSvgTooLargeToParse()
    {
        constexpr std::size_t Most = 128UL * 1024 * 1024; // The README of model/formats says so.
        QCOMPARE(codeOf(readSvgSource(std::string(Most + 1, ' '))), std::string("svg.too-large"));
    }

    void refusesToUnpackMoreThanTheLimit()
    {
        const std::string svg = svgWith(formats::svgSourceElement(std::string(1000, 'x')));
        QCOMPARE(codeOf(readSvgSource(svg, 1000)), std::string("fine"));
        QCOMPARE(codeOf(readSvgSource(svg, 999)), std::string("svg.too-large"));
    }

    void expandsNoEntitiesOfItsOwn()
    {
        const std::string text = "<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]>\n"
                                 "<svg><topologue:source xmlns:topologue=\"urn:topologue:source:1\" "
                                 "encoding=\"zlib+base64\" length=\"1\" crc32=\"0\">&b;</topologue:source></svg>";
        QCOMPARE(codeOf(readSvgSource(text)), std::string("svg.damaged"));
    }

    void manyNestedElementsTakeLittleTime()
    {
        std::string text;
        for (int i = 0; i < 300'000; ++i)
            text += "<x:source>";
        for (int i = 0; i < 300'000; ++i)
            text += "</x:source>";
        QCOMPARE(codeOf(readSvgSource(text)), std::string("svg.no-source"));
    }
};

QTEST_APPLESS_MAIN(SvgSourceTest)
#include "svgsource_test.moc"
