// The arithmetic of ranges is Python's, for both families.
#include "tests/support/test_main.h"

#include "model/addresses/gap_finder.h"
#include "model/addresses/known_range.h"

#include <QProcess>
#include <QStandardPaths>

#include <algorithm>
#include <random>
#include <set>

using namespace hopscope;
using addresses::Ipam;

namespace {

class Random
{
public:
    explicit Random(unsigned seed) : m_engine(seed) {}
    std::uint64_t below(std::uint64_t end) { return std::uniform_int_distribution<std::uint64_t>(0, end - 1)(m_engine); }
    ip::IpAddress address(ip::Family family)
    {
        // Zeros and ones at the edges show what plain randomness does not.
        const std::uint64_t extremes[] = {0, ~std::uint64_t(0), m_engine()};
        return ip::addressOf(family, {extremes[below(3)], extremes[below(3)]});
    }
    ip::Cidr range(ip::Family family)
    {
        const ip::IpAddress base = address(family);
        return {base, int(below(std::uint64_t(base.bitLength()) + 1))};
    }

private:
    std::mt19937_64 m_engine;
};

/// What the script says to each line; empty where there is no Python.
QStringList pythonSays(const QStringList& lines)
{
    const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
    if (python.isEmpty())
        return {};
    QProcess process;
    process.start(python, {QStringLiteral(HOPSCOPE_SOURCE_DIR "/tests/model/addresses/range_arithmetic.py")});
    process.write(lines.join(QLatin1Char('\n')).toUtf8() + '\n');
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        return {};
    return QString::fromUtf8(process.readAllStandardOutput()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

std::string numberText(const ip::IpAddress& address)
{
    return ip::numberOf(address).toString();
}

std::string usableText(const ip::Cidr& range, Ipam ipam)
{
    const auto span = addresses::usableIn(range, ipam);
    const std::string count = addresses::usableCount(range, ipam)->toString();
    return std::string(toString(ipam)) + " " + (span ? numberText(span->first) + " " + numberText(span->last) + " " + count : "none");
}

std::string rangeText(const ip::Cidr& range)
{
    const ip::AddressSpan span = ip::spanOf(range);
    std::string text = std::to_string(range.length()) + "; " + ip::sizeOf(range).toString() + "; " + numberText(span.first) + "; " + numberText(span.last);
    for (const Ipam ipam : {Ipam::HostLocal, Ipam::CalicoBlock, Ipam::CiliumPool, Ipam::Ovn, Ipam::WholeSubnet})
        text += "; " + usableText(range, ipam);
    return text;
}

} // namespace

class RangeArithmeticTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void rangesAreWhatPythonSays()
    {
        Random random(20261130);
        QStringList asked;
        QStringList own;
        const auto ask = [&](const std::string& line, const std::string& answer) {
            asked << QString::fromStdString(line);
            own << QString::fromStdString(answer);
        };
        for (int round = 0; round < 3'000; ++round) {
            const ip::Family family = round % 2 == 0 ? ip::Family::V4 : ip::Family::V6;
            const ip::Cidr range = random.range(family);
            if (range.length() > 0 || family == ip::Family::V4) // ::/0 has one more than the number can say
                ask("range " + range.toString(), rangeText(range));
            const ip::IpAddress one = random.address(family);
            const ip::IpAddress other = random.address(family);
            const auto [first, last] = std::minmax(one, other);
            if (ip::numberOf(last).minus(ip::numberOf(first)) != ip::AddressNumber{~std::uint64_t(0), ~std::uint64_t(0)})
                ask("span " + first.toString() + " " + last.toString(), ip::AddressSpan{first, last}.count().toString());
            ask("number " + one.toString(), ip::numberOf(one).toString());
            ask("holds " + range.toString() + " address " + one.toString(), range.contains(one) ? "True" : "False");
            QVERIFY(ip::addressOf(family, ip::numberOf(one)) == one);
        }
        const QStringList said = pythonSays(asked);
        if (said.isEmpty())
            QSKIP("There is no python3 on this machine.");
        QCOMPARE(said.size(), own.size());
        for (qsizetype i = 0; i < own.size(); ++i)
            QVERIFY2(own[i] == said[i], qPrintable(asked[i] + QStringLiteral("\n  here:   ") + own[i] + QStringLiteral("\n  python: ") + said[i]));
    }

    void everythingOfIpv6IsAsMuchAsTheNumberCanSay()
    {
        QCOMPARE(ip::sizeOf(*ip::Cidr::parse("::/0")).toString(), std::string("340282366920938463463374607431768211455"));
        QCOMPARE(ip::spanOf(*ip::Cidr::parse("::/0")).last.toString(), std::string("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"));
        QCOMPARE(ip::spanOf(*ip::Cidr::parse("::/0")).count().toString(), std::string("340282366920938463463374607431768211455"));
    }

    void usableSizesAreThePluginsOwn_data()
    {
        QTest::addColumn<QString>("range");
        QTest::addColumn<int>("ipam");
        QTest::addColumn<QString>("count");
        const auto row = [](const char* range, Ipam ipam, const char* count) {
            QTest::addRow("%s %d", range, int(ipam)) << QString::fromLatin1(range) << int(ipam) << QString::fromLatin1(count);
        };
        row("10.244.1.0/24", Ipam::HostLocal, "253");
        row("10.244.1.0/24", Ipam::Ovn, "252");
        row("10.244.1.0/24", Ipam::CiliumPool, "254");
        row("172.16.180.192/26", Ipam::CalicoBlock, "64");
        row("10.0.0.0/31", Ipam::CiliumPool, "2");
        row("10.0.0.0/31", Ipam::HostLocal, "0");
        row("10.0.0.0/32", Ipam::CalicoBlock, "1");
        row("10.96.0.0/12", Ipam::WholeSubnet, "1048574");
        row("fd00:96::/112", Ipam::WholeSubnet, "65535");
        row("fd00:10::/64", Ipam::HostLocal, "18446744073709551614");
    }
    void usableSizesAreThePluginsOwn()
    {
        QFETCH(QString, range);
        QFETCH(int, ipam);
        QFETCH(QString, count);
        const auto usable = addresses::usableCount(*ip::Cidr::parse(range.toStdString()), Ipam(ipam));
        QVERIFY(usable.has_value());
        QCOMPARE(QString::fromStdString(usable->toString()), count);
    }

    void whatTheApiDoesNotSayIsUnknown()
    {
        for (const Ipam ipam : {Ipam::Unknown, Ipam::OutsideOfApi})
            QVERIFY(!addresses::usableCount(*ip::Cidr::parse("10.0.0.0/24"), ipam));
    }

    void bandsForStaticUseAreThoseOfTheApiServer_data()
    {
        QTest::addColumn<QString>("range");
        QTest::addColumn<int>("band");
        for (const auto& [range, band] : {std::pair{"10.96.0.0/28", 0}, {"10.96.0.0/27", 16}, {"10.96.0.0/24", 16}, {"10.96.0.0/23", 32},
                                          {"10.96.0.0/20", 256}, {"10.96.0.0/12", 256}, {"fd00::/112", 256}, {"fd00::/64", 256}, {"fd00::/48", 256}})
            QTest::newRow(range) << QString::fromLatin1(range) << band;
    }
    void bandsForStaticUseAreThoseOfTheApiServer()
    {
        QFETCH(QString, range);
        QFETCH(int, band);
        QCOMPARE(int(addresses::staticServiceBand(*ip::Cidr::parse(range.toStdString()))), band);
    }

    void bandsOfNodePorts()
    {
        for (const auto& [size, band] : {std::pair{2768, 86}, {16, 0}, {17, 16}, {512, 16}, {544, 17}, {4096, 128}, {30000, 128}})
            QCOMPARE(addresses::staticNodePortBand(size), band);
    }

    void theBiggestGapIsTheFirstOfTheLongest()
    {
        Random random(7);
        for (int round = 0; round < 400; ++round) {
            const ip::Family family = round % 2 == 0 ? ip::Family::V4 : ip::Family::V6;
            const ip::IpAddress base = random.address(family).masked(family == ip::Family::V4 ? 24 : 120);
            const ip::AddressSpan span{base.plus(random.below(4)), base.plus(4 + random.below(40))};
            std::set<std::uint64_t> used;
            for (std::uint64_t i = 0; i < random.below(30); ++i)
                used.insert(random.below(50));
            addresses::GapFinder finder(span);
            for (const std::uint64_t place : used)
                finder.take(base.plus(place));
            // The slow reading: each address by itself.
            std::optional<ip::AddressSpan> longest;
            std::optional<ip::AddressSpan> run;
            for (std::uint64_t place = 0; place < 50; ++place) {
                const ip::IpAddress address = base.plus(place);
                if (!span.contains(address) || used.contains(place)) {
                    run.reset();
                    continue;
                }
                run = ip::AddressSpan{run ? run->first : address, address};
                if (!longest || longest->count() < run->count())
                    longest = run;
            }
            QVERIFY(finder.biggest() == longest);
        }
    }
};

HOPSCOPE_TEST_MAIN(RangeArithmeticTest)
#include "range_arithmetic_test.moc"
