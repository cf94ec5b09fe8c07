#include "app/run_command.h"
#include "model/addresses/whatis.h"
#include "model/addresses/whatis_json.h"
#include "model/base/read_whole.h"
#include "model/base/visible_text.h"
#include "model/flow/trace_json.h"
#include "widgets/wording/whatis_wording.h"
#include "widgets/wording/wording.h"

#include <algorithm>

namespace hopscope::app {
namespace {

/// The heading of the first line of each kind, then what is said.
QString answerText(const addresses::Answer& answer)
{
    QString text = QString::fromStdString(quotedFromOutside(answer.question.asked)) + QLatin1Char('\n');
    if (answer.question.hadHostBits)
        text = QString::fromStdString(answer.question.asked + " (" + answer.question.range->toString() + ")\n");
    const QVector<wording::AnswerLine> lines = wording::answerLines(answer);
    qsizetype width = 0;
    for (const wording::AnswerLine& line : lines)
        width = std::max(width, wording::headingWord(line.about).size());
    std::optional<wording::AnswerLine::About> before;
    for (const wording::AnswerLine& line : lines) {
        const QString heading = before == line.about ? QString() : wording::headingWord(line.about);
        before = line.about;
        text += QStringLiteral("  %1  %2").arg(heading.leftJustified(width), line.text);
        text += line.basis.isEmpty() ? QStringLiteral("\n") : QStringLiteral(" (%1)\n").arg(line.basis);
    }
    return text;
}

bool isBlank(std::string_view line)
{
    const auto first = line.find_first_not_of(" \t\r");
    return first == std::string_view::npos || line[first] == '#';
}

/// One JSON object for a question; blank lines and those that begin with # are passed over.
void answerLine(const addresses::AddressIndex& index, std::string_view line, const Streams& streams)
{
    if (isBlank(line))
        return;
    const auto question = addresses::parseQuestion(line);
    if (question)
        streams.out << addresses::whatisToJson(addresses::whatis(index, *question)) << '\n';
    else
        streams.out << flow::errorToJson(wording::errorSentence(question.error()).toStdString()) << '\n';
}

int answerFile(const addresses::AddressIndex& index, const std::string& path, const Streams& streams)
{
    constexpr std::uint64_t longestLine = 64 << 10;
    constexpr std::chrono::hours noLimit{10 * 365 * 24};
    ReadLimits limits{longestLine, {}};
    if (path == "-")
        limits.patience.quiet = noLimit;
    const Status read = readLines(path, limits, [&](std::string_view line) {
        answerLine(index, line, streams);
        if (path == "-")
            streams.out.flush(); // who asks one question after the other waits for the answer
    });
    streams.out.flush();
    if (read)
        return exitDone;
    report(read.error(), streams);
    return exitWrongUsage;
}

int answerOne(const addresses::AddressIndex& index, const addresses::Question& question, Output output, const Streams& streams)
{
    const addresses::Answer answer = addresses::whatis(index, question);
    if (output == Output::Json)
        streams.out << addresses::whatisToJson(answer, 2) << '\n';
    else
        streams.out << answerText(answer);
    return answer.isKnown() ? exitDone : exitNo;
}

} // namespace

int runWhatis(const WhatisCommand& command, const SourceOptions& source, const Streams& streams)
{
    std::optional<addresses::Question> question;
    if (command.linesFile.empty()) {
        const auto parsed = addresses::parseQuestion(command.question);
        if (!parsed) {
            report(parsed.error(), streams);
            return exitWrongUsage;
        }
        question = *parsed;
    }
    const auto opened = openCluster(source, false, streams.error);
    if (!opened)
        return report(opened.error(), streams);
    reportGaps(opened->loaded, streams);
    const cluster::SnapshotPointer& snapshot = opened->loaded.snapshot;
    const addresses::AddressIndex index(snapshot, facts::detectNetwork(*snapshot));
    return question ? answerOne(index, *question, command.output, streams) : answerFile(index, command.linesFile, streams);
}

} // namespace hopscope::app
