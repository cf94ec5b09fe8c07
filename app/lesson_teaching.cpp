#include "app/lesson_teaching.h"

#include "model/base/read_whole.h"
#include "widgets/wording/lesson_wording.h"
#include "widgets/wording/wording.h"

#include <QCoreApplication>

#include <atomic>

namespace hopscope::app {

/// The translation context of this file.
class LessonTeaching
{
    Q_DECLARE_TR_FUNCTIONS(LessonTeaching)
};

LessonTeacher::LessonTeacher(const lesson::BoundLesson& bound, const Streams& streams) : m_bound(bound), m_out(streams.out)
{
    m_out << wording::lessonTitle(*m_bound.lesson) << '\n';
    goOn();
}

void LessonTeacher::goOn()
{
    m_isAsking = false;
    while (!m_isAsking && m_step < m_bound.lesson->steps.size()) {
        const lesson::Step& step = m_bound.lesson->steps[m_step++];
        if (!lesson::isShown(m_bound, step))
            continue;
        m_out << '\n';
        show(step);
    }
}

void LessonTeacher::show(const lesson::Step& step)
{
    if (const auto* say = std::get_if<lesson::Say>(&step)) {
        m_out << wording::lessonText(m_bound, say->text) << '\n';
    } else if (const auto* play = std::get_if<lesson::Play>(&step)) {
        tell(play->flow);
    } else if (const auto* compare = std::get_if<lesson::Compare>(&step)) {
        tell(compare->flow);
        tell(compare->whatIf);
    } else {
        ask(std::get<lesson::Predict>(step).question);
    }
}

/// The packet is named alone: what becomes of it may be what is asked next.
void LessonTeacher::tell(const std::string& flow)
{
    const flow::Query& query = m_bound.flow(flow)->query;
    m_out << QStringLiteral("  %1 -> %2\n").arg(QString::fromStdString(flow::toString(query.from)), QString::fromStdString(flow::toString(query.to)));
}

void LessonTeacher::ask(std::size_t number)
{
    m_posed = lesson::poseQuestion(m_bound, number);
    const lesson::Question& question = m_bound.lesson->questions[number];
    m_out << wording::lessonText(m_bound, question.ask) << '\n';
    for (std::size_t i = 0; i < m_posed.options.size(); ++i)
        m_out << QStringLiteral("  %1) %2\n").arg(i + 1).arg(wording::answerText(question.answer, m_posed.options[i].value));
    m_isAsking = true;
    askForNumber();
}

void LessonTeacher::askForNumber()
{
    m_out << LessonTeaching::tr("Answer, 1 to %1: ").arg(m_posed.options.size()) << std::flush;
}

void LessonTeacher::answer(std::string_view line)
{
    bool isNumber = false;
    const int number = QString::fromUtf8(line.data(), qsizetype(line.size())).trimmed().toInt(&isNumber);
    const std::size_t options = m_posed.options.size();
    if (!isNumber || number < 1 || std::size_t(number) > options)
        return askForNumber();
    judge(std::size_t(number - 1));
    goOn();
}

void LessonTeacher::judge(std::size_t chosen)
{
    const lesson::Question& question = m_bound.lesson->questions[m_posed.question];
    const lesson::Option& given = m_posed.options[chosen];
    ++m_asked;
    m_right += given.isRight ? 1 : 0;
    QStringList right;
    for (const lesson::Option& option : m_posed.options)
        if (option.isRight)
            right << wording::answerText(question.answer, option.value);
    if (given.isRight)
        m_out << LessonTeaching::tr("Right.") << '\n';
    else
        m_out << LessonTeaching::tr("No. Right is: %1.").arg(right.join(QStringLiteral(", "))) << '\n';
    if (given.mistake)
        m_out << wording::lessonText(m_bound, question.wrong[*given.mistake].because) << '\n';
    m_out << wording::lessonText(m_bound, question.why) << '\n';
}

void LessonTeacher::finish()
{
    if (m_isAsking)
        m_out << '\n';
    if (m_asked > 0)
        m_out << '\n' << LessonTeaching::tr("%1 of %2 right.").arg(m_right).arg(m_asked) << '\n';
    for (const flow::Assumption& assumption : lesson::assumptionsOf(m_bound))
        m_out << wording::lessonAssumption(assumption) << '\n';
}

int teachLesson(const lesson::BoundLesson& bound, const Streams& streams)
{
    constexpr std::uint64_t longestLine = 4 << 10;
    constexpr std::chrono::hours noLimit{10 * 365 * 24};
    LessonTeacher teacher(bound, streams);
    std::atomic<bool> isOver = !teacher.isAsking();
    ReadLimits limits{longestLine, {}};
    limits.patience.quiet = noLimit;
    limits.patience.cancelled = &isOver;
    const Status read = isOver ? success() : readLines("-", limits, [&](std::string_view line) {
        if (isOver)
            return;
        teacher.answer(line);
        isOver = !teacher.isAsking();
    });
    teacher.finish();
    return read || isOver ? int(exitDone) : report(read.error(), streams);
}

} // namespace hopscope::app
