export default async function Page() {
  const response = await fetch(`${process.env.NEXT_PUBLIC_SITE_URL}/api/notes`);
  const notes: { id: string; text: string }[] = await response.json();
  return (
    <ul>
      {notes.map((note) => (
        <li key={note.id}>{note.text}</li>
      ))}
    </ul>
  );
}
