#include "app/lesson_teaching.h"

#include "model/lesson/posed_question.h"
#include "widgets/wording/lesson_wording.h"
#include "widgets/wording/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <string>

namespace hopscope::app {

/// The translation context of this file.
class LessonTeaching
{
    Q_DECLARE_TR_FUNCTIONS(LessonTeaching)
};

namespace {

class Teacher
{
public:
    Teacher(const lesson::BoundLesson& bound, std::istream& answers, const Streams& streams) : m_bound(bound), m_answers(answers), m_out(streams.out) {}

    void teach()
    {
        m_out << wording::lessonTitle(*m_bound.lesson) << "\n";
        for (const lesson::Step& step : m_bound.lesson->steps) {
            if (m_isOver || !lesson::isShown(m_bound, step))
                continue;
            m_out << '\n';
            std::visit([this](const auto& each) { show(each); }, step);
        }
        if (m_asked > 0)
            m_out << '\n' << LessonTeaching::tr("%1 of %2 right.").arg(m_right).arg(m_asked) << '\n';
        for (const flow::Assumption& assumption : lesson::assumptionsOf(m_bound))
            m_out << LessonTeaching::tr("No object of the cluster says it, and the answers rest on it: %1").arg(wording::assumptionSentence(assumption)) << '\n';
    }

private:
    void show(const lesson::Say& say) { m_out << wording::lessonText(m_bound, say.text) << '\n'; }
    void show(const lesson::Play& play) { tell(play.flow); }
    void show(const lesson::Compare& compare)
    {
        tell(compare.flow);
        tell(compare.whatIf);
    }

    /// The packet is named; what becomes of it may be what is asked next.
    void tell(const std::string& name)
    {
        const flow::Query& query = m_bound.flow(name)->query;
        m_out << QStringLiteral("  %1 -> %2\n").arg(QString::fromStdString(flow::toString(query.from)), QString::fromStdString(flow::toString(query.to)));
    }

    void show(const lesson::Predict& predict)
    {
        const lesson::PosedQuestion posed = lesson::poseQuestion(m_bound, predict.question);
        const lesson::Question& question = m_bound.lesson->questions[predict.question];
        m_out << wording::lessonText(m_bound, question.ask) << '\n';
        for (std::size_t i = 0; i < posed.options.size(); ++i)
            m_out << QStringLiteral("  %1) %2\n").arg(i + 1).arg(wording::answerText(question.answer, posed.options[i].value));
        const auto chosen = choice(posed.options.size());
        if (!chosen)
            return;
        ++m_asked;
        judge(question, posed, posed.options[*chosen]);
    }

    void judge(const lesson::Question& question, const lesson::PosedQuestion& posed, const lesson::Option& given)
    {
        m_right += given.isRight ? 1 : 0;
        QStringList right;
        for (const lesson::Option& option : posed.options)
            if (option.isRight)
                right << wording::answerText(question.answer, option.value);
        if (given.isRight) {
            m_out << LessonTeaching::tr("Right.") << '\n';
        } else {
            m_out << LessonTeaching::tr("No. Right: %1.").arg(right.join(QStringLiteral(", "))) << '\n';
            if (given.mistake)
                m_out << wording::lessonText(m_bound, question.wrong[*given.mistake].because) << '\n';
        }
        m_out << wording::lessonText(m_bound, question.why) << '\n';
    }

    /// Index of an option; asked again until it is one. Nothing at the end of the input.
    std::optional<std::size_t> choice(std::size_t options)
    {
        std::string line;
        while (true) {
            m_out << LessonTeaching::tr("Answer, 1 to %1: ").arg(options) << std::flush;
            if (!std::getline(m_answers, line))
                break;
            bool isNumber = false;
            const int number = QString::fromStdString(line).trimmed().toInt(&isNumber);
            if (isNumber && number >= 1 && std::size_t(number) <= options)
                return std::size_t(number - 1);
        }
        m_isOver = true;
        m_out << '\n';
        return std::nullopt;
    }

    const lesson::BoundLesson& m_bound;
    std::istream& m_answers;
    std::ostream& m_out;
    int m_asked = 0;
    int m_right = 0;
    bool m_isOver = false;
};

} // namespace

int teachLesson(const lesson::BoundLesson& bound, std::istream& answers, const Streams& streams)
{
    Teacher(bound, answers, streams).teach();
    return exitDone;
}

} // namespace hopscope::app
