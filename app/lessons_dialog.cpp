#include "app/lessons_dialog.h"

#include "app/own_files.h"
#include "model/base/read_whole.h"
#include "model/lesson/parse_lesson.h"
#include "widgets/labels/plain_label.h"
#include "widgets/labels/plain_words.h"
#include "widgets/labels/shown_text.h"
#include "widgets/wording/lesson_wording.h"
#include "widgets/wording/wording.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace hopscope::app {

namespace {

constexpr QSize usualSize{720, 620};
constexpr std::size_t mostFaults = 20;

} // namespace

LessonsDialog::LessonsDialog(std::vector<LessonPointer> lessons, QWidget* parent) : QDialog(parent), m_lessons(std::move(lessons))
{
    setObjectName(QStringLiteral("lessonsDialog"));
    build();
    resize(usualSize);
    retranslate();
    m_list->setCurrentRow(0);
    m_list->setFocus();
}

void LessonsDialog::build()
{
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("lessonList"));
    m_list->setWordWrap(true);
    m_list->setSpacing(3);
    m_list->setAlternatingRowColors(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_detail = new labels::PlainLabel(this);
    m_detail->setObjectName(QStringLiteral("lessonDetail"));
    m_problem = new labels::PlainLabel(this);
    m_problem->setObjectName(QStringLiteral("lessonFaults"));
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (labels::PlainLabel* label : {m_detail, m_problem})
        label->setWordWrap(true);
    auto* row = new QHBoxLayout;
    for (auto [button, name] : {std::pair{&m_open, "lessonOpenFile"}, std::pair{&m_save, "lessonSaveFile"}, std::pair{&m_builtIn, "lessonBuiltIn"}, std::pair{&m_begin, "lessonBegin"}, std::pair{&m_close, "lessonClose"}}) {
        *button = new QPushButton(this);
        (*button)->setObjectName(QLatin1String(name));
        row->addWidget(*button);
        if (*button == m_save)
            row->addStretch(1);
    }
    m_begin->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_list, 1);
    column->addWidget(m_detail);
    column->addWidget(m_problem);
    column->addLayout(row);
    connect(m_list, &QListWidget::currentRowChanged, this, &LessonsDialog::showCurrent);
    connect(m_list, &QListWidget::itemActivated, this, &LessonsDialog::begin);
    connect(m_begin, &QPushButton::clicked, this, &LessonsDialog::begin);
    connect(m_builtIn, &QPushButton::clicked, this, [this] {
        if (const LessonPointer lesson = current())
            emit builtInRequested(lesson);
    });
    connect(m_save, &QPushButton::clicked, this, [this] {
        const LessonPointer lesson = current();
        const LessonFit* fit = lesson ? fitOf(lesson) : nullptr;
        if (const BoundPointer* bound = fit ? std::get_if<BoundPointer>(fit) : nullptr)
            emit saveRequested(*bound);
    });
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_open, &QPushButton::clicked, this, [this] {
        const QString path = QFileDialog::getOpenFileName(this, tr("Open a lesson"), {}, tr("Lessons (*.yaml *.yml *.json);;All files (*)"));
        if (!path.isEmpty())
            openFile(path);
    });
}

LessonPointer LessonsDialog::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && std::size_t(row) < m_lessons.size() ? m_lessons[std::size_t(row)] : nullptr;
}

const LessonFit* LessonsDialog::fitOf(const LessonPointer& lesson) const
{
    const auto found = m_fits.find(lesson);
    return found == m_fits.end() ? nullptr : &found->second;
}

void LessonsDialog::setCluster(const QString& name)
{
    m_cluster = name;
    m_fits.clear();
    fill();
}

void LessonsDialog::showFit(const LessonPointer& lesson, const LessonFit& fit)
{
    m_fits[lesson] = fit;
    fill();
}

QString LessonsDialog::rowText(const LessonPointer& lesson) const
{
    const QString title = lesson->number > 0 ? QStringLiteral("%1. %2").arg(lesson->number).arg(wording::lessonTitle(*lesson)) : wording::lessonTitle(*lesson);
    const LessonFit* fit = fitOf(lesson);
    const QString state = !fit ? tr("…") : std::holds_alternative<BoundPointer>(*fit) ? tr("✓ fits this cluster") : tr("does not fit this cluster");
    QString text = lesson->minutes > 0 ? tr("%1   (%2 min, %3)", "a lesson's title, its length, whether it fits").arg(title).arg(lesson->minutes).arg(state)
                                       : tr("%1   (%2)", "a lesson's title, whether it fits").arg(title, state);
    const QString about = wording::lessonAbout(*lesson);
    return about.isEmpty() ? text : text + u'\n' + about;
}

void LessonsDialog::fill()
{
    while (std::size_t(m_list->count()) < m_lessons.size())
        m_list->addItem(QString());
    for (std::size_t i = 0; i < m_lessons.size(); ++i)
        m_list->item(int(i))->setText(rowText(m_lessons[i]));
    showCurrent();
}

void LessonsDialog::showCurrent()
{
    const LessonPointer lesson = current();
    const LessonFit* fit = lesson ? fitOf(lesson) : nullptr;
    const bool fits = fit && std::holds_alternative<BoundPointer>(*fit);
    const bool unmet = fit && !fits;
    const bool offers = lesson && !lesson->cluster.empty() && unmet;
    m_begin->setEnabled(fits);
    m_save->setEnabled(fits);
    m_builtIn->setVisible(offers);
    m_builtIn->setText(offers ? labels::plainActionText(tr("Open \"%1\" and begin", "1: a built-in cluster").arg(QString::fromStdString(lesson->cluster))) : QString());
    QString detail;
    if (unmet)
        detail = tr("It does not fit %1. %2").arg(m_cluster, wording::unmetSentence(*lesson, std::get<lesson::Unmet>(*fit)));
    else if (fits)
        detail = tr("It fits %1, and asks about its own objects.").arg(m_cluster);
    else if (lesson)
        detail = tr("Looking whether it fits %1…").arg(m_cluster);
    m_detail->setText(detail);
    m_problem->setText(m_faults ? m_faults() : QString());
    m_problem->setVisible(bool(m_faults));
}

void LessonsDialog::begin()
{
    const LessonPointer lesson = current();
    const LessonFit* fit = lesson ? fitOf(lesson) : nullptr;
    if (fit && std::holds_alternative<BoundPointer>(*fit))
        emit beginRequested(lesson);
}

QString LessonsDialog::faultLines(const QString& path, const std::vector<lesson::Fault>& faults)
{
    QStringList lines{tr("%1 is no lesson that can be taught:").arg(labels::shownLine(path))};
    for (std::size_t i = 0; i < std::min(faults.size(), mostFaults); ++i)
        lines << tr("Line %1, column %2: %3").arg(faults[i].line).arg(faults[i].column).arg(wording::faultSentence(faults[i]));
    if (faults.size() > mostFaults)
        lines << tr("and %n more", "faults", int(faults.size() - mostFaults));
    return lines.join(u'\n');
}

void LessonsDialog::openFile(const QString& path)
{
    ReadLimits limits;
    limits.patience = patienceOfWindow();
    const auto text = readWhole(path.toStdString(), limits);
    m_faults = {};
    if (!text)
        m_faults = [error = text.error()] { return wording::errorSentence(error); };
    lesson::ParsedLesson parsed = text ? lesson::parseLesson(*text) : lesson::ParsedLesson();
    if (text && !parsed.lesson)
        m_faults = [path, faults = parsed.faults] { return faultLines(path, faults); };
    if (parsed.lesson) {
        m_lessons.push_back(std::make_shared<const lesson::Lesson>(*std::move(parsed.lesson)));
        fill();
        m_list->setCurrentRow(int(m_lessons.size()) - 1);
        emit lessonAdded(m_lessons.back());
    }
    showCurrent();
}

void LessonsDialog::retranslate()
{
    setWindowTitle(tr("Lessons"));
    labels::setAccessibleName(*m_list, tr("Lessons"));
    m_begin->setText(tr("&Begin"));
    m_open->setText(tr("&Open a lesson file…"));
    m_save->setText(tr("&Save as a file…"));
    labels::setToolTip(*m_save, tr("For paper, as slides with notes, or as a page for a browser"));
    m_close->setText(tr("Close"));
    fill();
}

void LessonsDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace hopscope::app
