// The one panel at the right: the cluster or what is selected, what fails, and the packet's way.
#pragma once

#include <QFrame>

class QStackedWidget;
class QToolButton;

namespace hopscope::panels {
class ClusterPage;
class FailingList;
class Inspector;
}
namespace hopscope::player {
class FlowPanel;
}
namespace hopscope::lessonview {
class LessonPane;
}

namespace hopscope::app {

class WindowPanel : public QFrame
{
    Q_OBJECT
public:
    enum class Page
    {
        Details, ///< of the cluster, or of what is selected
        Failing,
        Flow,
        Lesson
    };

    explicit WindowPanel(QWidget* parent = nullptr);

    panels::ClusterPage& cluster() { return *m_cluster; }
    panels::Inspector& inspector() { return *m_inspector; }
    panels::FailingList& failing() { return *m_failing; }
    player::FlowPanel& flow() { return *m_flow; }
    lessonview::LessonPane& lesson() { return *m_lesson; }

    Page page() const { return m_page; }
    void showPage(Page page);
    /// What the page of details is about: a thing, or the cluster.
    void setHasSelection(bool has);
    /// Zero: there is no such page.
    void setFailingCount(std::size_t count);
    /// Whether there is a packet to come back to.
    void setHasFlow(bool has);
    /// While there is a lesson, its page is the only one.
    void setLesson(bool has);
    /// How wide it is at a window of this width; the packet's page needs more.
    int usualWidth(int windowWidth, double textScale) const;

signals:
    void pageChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    QToolButton* addTab(const char* name, Page page);
    void refreshTabs();

    QWidget* m_tabs;
    QToolButton* m_detailsTab;
    QToolButton* m_failingTab;
    QToolButton* m_flowTab;
    QStackedWidget* m_pages;
    QStackedWidget* m_details;
    panels::ClusterPage* m_cluster;
    panels::Inspector* m_inspector;
    panels::FailingList* m_failing;
    player::FlowPanel* m_flow;
    lessonview::LessonPane* m_lesson;
    int m_flowWidth = 0; ///< the least that the packet's page needs
    Page m_page = Page::Details;
    std::size_t m_failingCount = 0;
    bool m_hasFlow = false;
    bool m_hasLesson = false;
    bool m_hasSelection = false;
};

} // namespace hopscope::app
