import { redirect } from "next/navigation";
import { listNotes } from "@/lib/notes";
import { supabase } from "@/lib/supabase";
import { NotesPanel } from "./notes-panel";

export default async function Home() {
  const client = await supabase();
  const { data } = await client.auth.getUser();
  if (!data.user) {
    redirect("/login");
  }
  const { notes } = await listNotes(client, data.user.id, { offset: 0, limit: 20 });
  return <NotesPanel initial={notes} />;
}
