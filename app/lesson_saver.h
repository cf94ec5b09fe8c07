// Writes a lesson that fits the cluster to a file that somebody chooses, beside the window's thread.
#pragma once

#include "app/export_saver.h"
#include "app/lesson_binder.h"
#include "app/lesson_handout.h"

namespace hopscope::app {

class LessonSaver : public QObject
{
    Q_OBJECT
public:
    explicit LessonSaver(QWidget* window);

    /// Asks where to, and begins; nothing happens where nobody chooses.
    void save(const BoundPointer& bound, const HandoutOptions& options);

signals:
    void said(const QString& sentence);
    void failed(const QString& sentence);

private:
    void end(const Status& status);

    QWidget* m_window;
    ExportSaver m_saver;
    QString m_path; ///< of the file that is being made
};

} // namespace hopscope::app
