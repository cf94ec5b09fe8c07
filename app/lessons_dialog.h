// The lessons to choose from: what each teaches, and whether it fits the cluster that is open.
#pragma once

#include "app/lesson_binder.h"
#include "model/lesson/lesson_fault.h"

#include <QDialog>

#include <functional>
#include <map>

class QListWidget;
class QPushButton;

namespace hopscope::labels {
class PlainLabel;
}

namespace hopscope::app {

class LessonsDialog : public QDialog
{
    Q_OBJECT
public:
    LessonsDialog(std::vector<LessonPointer> lessons, QWidget* parent);

    const std::vector<LessonPointer>& lessons() const { return m_lessons; }
    /// Nothing while that is looked for.
    const LessonFit* fitOf(const LessonPointer& lesson) const;
    /// What was known of the fit to another cluster is forgotten.
    void setCluster(const QString& name);
    void showFit(const LessonPointer& lesson, const LessonFit& fit);
    /// Reads a lesson of one's own and puts it at the end, or says line by line what is wrong with it.
    void openFile(const QString& path);

signals:
    void lessonAdded(const hopscope::app::LessonPointer& lesson);
    void beginRequested(const hopscope::app::LessonPointer& lesson);
    void saveRequested(const hopscope::app::BoundPointer& bound);
    /// In the built-in cluster that it asks for.
    void builtInRequested(const hopscope::app::LessonPointer& lesson);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void fill();
    void showCurrent();
    void retranslate();
    LessonPointer current() const;
    QString rowText(const LessonPointer& lesson) const;
    static QString faultLines(const QString& path, const std::vector<lesson::Fault>& faults);
    void begin();

    std::vector<LessonPointer> m_lessons;
    std::map<LessonPointer, LessonFit> m_fits;
    QString m_cluster;
    std::function<QString()> m_faults; ///< of the file that was to be opened last, in words; nothing where it has none
    QListWidget* m_list;
    labels::PlainLabel* m_detail;
    labels::PlainLabel* m_problem;
    QPushButton* m_begin;
    QPushButton* m_builtIn;
    QPushButton* m_open;
    QPushButton* m_save;
    QPushButton* m_close;
};

} // namespace hopscope::app
