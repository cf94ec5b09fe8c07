#include "app/lesson_saver.h"

#include "app/lesson_form.h"
#include "app/save_dialog.h"
#include "widgets/wording/wording.h"

#include <QWidget>

namespace hopscope::app {

LessonSaver::LessonSaver(QWidget* window) : QObject(window), m_window(window)
{
    connect(&m_saver, &ExportSaver::ended, this, [this](const Status& status, bool) { end(status); });
}

void LessonSaver::save(const BoundPointer& bound, const HandoutOptions& options)
{
    if (m_saver.isBusy()) {
        emit said(tr("%1 is being written. Try again when it is there.").arg(m_path));
        return;
    }
    const QVector<FileForm> forms{{tr("For paper (*.pdf)"), QStringLiteral("pdf")}, {tr("Slides with notes (*.pptx)"), QStringLiteral("pptx")}, {tr("A page that asks and judges (*.html)"), QStringLiteral("html")}};
    const auto chosen = askForFile(m_window, tr("Save the lesson"), forms, QString::fromStdString(bound->lesson->id) + QStringLiteral(".pdf"));
    if (!chosen)
        return;
    m_path = chosen->path;
    auto work = std::make_shared<ExportWork>();
    work->bytes = [bound, options, form = LessonForm(chosen->form)](const std::string&, const storyboard::Progress&) { return renderLesson(form, *bound, options); };
    m_saver.start({{m_path, work}});
}

void LessonSaver::end(const Status& status)
{
    if (status)
        emit said(tr("Saved %1").arg(m_path));
    else
        emit failed(wording::errorSentence(status.error()));
}

} // namespace hopscope::app
